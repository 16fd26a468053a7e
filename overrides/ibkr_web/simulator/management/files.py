"""Files the simulator hands out: small real PDFs, HTML, CSV; packed when asked."""

from __future__ import annotations

import base64
import csv
import gzip
import html
import io
import zipfile
from collections.abc import Mapping, Sequence

__all__ = ["MEDIA", "document", "packed", "pdf", "zipped"]

MEDIA = {"PDF": "application/pdf", "HTML": "text/html", "CSV": "text/csv"}
LINES = 46
"""Lines on one page."""


def _text(line: str) -> bytes:
    plain = line.encode("latin-1", "replace")
    return plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def pdf(lines: Sequence[str]) -> bytes:
    """A PDF 1.4 with these lines, as many pages as needed; the same bytes for the same lines."""
    pages = [lines[start : start + LINES] for start in range(0, len(lines), LINES)] or [[]]
    first = 4
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        content = b"BT /F1 10 Tf 40 800 Td 16 TL\n" + b"".join(b"(%s) Tj T*\n" % _text(line) for line in page) + b"ET"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (first + 2 * number + 1)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(made)


def document(media: str, rows: Sequence[Sequence[str]]) -> bytes:
    """A table as PDF, HTML or CSV."""
    if media == MEDIA["PDF"]:
        return pdf(["  ".join(row) for row in rows])
    if media == MEDIA["HTML"]:
        body = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>\n" for row in rows)
        return f"<!DOCTYPE html>\n<html><body><table>\n{body}</table></body></html>\n".encode()
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def packed(data: bytes, *, zip_it: bool) -> str:
    """Base64, of gzip where wanted; the same text for the same bytes."""
    return base64.b64encode(gzip.compress(data, mtime=0) if zip_it else data).decode()


def zipped(contents: Mapping[str, bytes]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data)
    return out.getvalue()
