"""readability-lxml on a folder of pages, from bytes to title and text: pages a second."""
import logging
from importlib.metadata import version

import rate
from lxml.html import fromstring
from readability import Document

logging.disable(logging.CRITICAL)


def read(_, data):
    document = Document(data)
    document.title()
    fromstring(document.summary()).text_content()


rate.measure("readability-lxml", version("readability-lxml"), lambda _: 1, read)
