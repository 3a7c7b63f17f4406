"""feedparser on a folder of feeds: megabytes a second."""
import feedparser
import rate

rate.measure("feedparser", feedparser.__version__, lambda data: len(data) / 1e6, lambda _, data: feedparser.parse(data))
