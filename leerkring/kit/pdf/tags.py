"""What a screen reader hears of a PDF: headings, paragraphs, lists and links, in their order."""

from fpdf.structure_tree import StructElem, StructureTreeBuilder


class Tags(StructureTreeBuilder):
    """A tree in which things stand inside others; the library itself keeps a flat list of pictures."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[StructElem] = []

    def part(self, kind: str, inside: StructElem | None, page: int) -> StructElem:
        """Something that has other parts, such as a list."""
        parent = inside or self.doc_struct_elem
        elem = StructElem(struct_type=f"/{kind}", parent=parent, kids=[], page_number=page)
        parent.k.append(elem)
        self._all.append(elem)
        return elem

    def leaf(self, inside: StructElem, page: int) -> tuple[StructElem, int, int]:
        """Words on this page; returns them with their number there, and the number of the page in the tree."""
        place = self.spid_per_page_number.setdefault(page, len(self.spid_per_page_number))
        on_page = self.struct_tree_root.parent_tree.nums[place]
        number = len(on_page)
        elem = StructElem(struct_type="/Span", parent=inside, kids=[number], page_number=page)
        inside.k.append(elem)
        on_page.append(elem)
        self._all.append(elem)
        return elem, number, place

    def __iter__(self):  # type: ignore[no-untyped-def]  # the library's own type of what it writes
        yield self.struct_tree_root
        yield self.doc_struct_elem
        yield self.struct_tree_root.parent_tree
        yield from self._all
