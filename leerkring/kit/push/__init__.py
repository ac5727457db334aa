"""The process that holds the event streams of all open pages: small, without Django, one beside the page server.

`hub.py` talks to the pages, `sources.py` hears from the database. Pages and streams share one port: a page process
reads the request, checks the seal of its address and passes the open connection on (leerkring/config/push.py).
"""
