"""Folders -> what is there: walking, telling files apart, noticing what changed and moved."""

from photoapp.scan.roots import check_new_root
from photoapp.scan.settling import is_being_written
from photoapp.scan.skip import is_passed_over
from photoapp.scan.sniff import HEAD_BYTES, sniff
from photoapp.scan.walk import scan

__all__ = ["HEAD_BYTES", "check_new_root", "is_being_written", "is_passed_over", "scan", "sniff"]
