#!/usr/bin/env python3
"""peer.py TEMPLATE DATA FOLDER - reports by docxtpl, as its manual has it."""
import json
import os
import sys

from docxtpl import DocxTemplate

template, data, folder = sys.argv[1:]
os.makedirs(folder, exist_ok=True)
with open(data, encoding='utf-8') as file:
    for i, row in enumerate(json.load(file)):
        report = DocxTemplate(template)
        report.render(row, autoescape=True)
        report.save('%s/%d.docx' % (folder, i))
