"""Reproducible training of the German language model shipped with ``kg``. See README.md."""

import os

# From 1.32 on ONNX Runtime would otherwise keep a number for this machine at home and report to its makers.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
