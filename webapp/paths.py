"""Where the checkout lies: one resolved root and the folders below it."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
STATIC = ROOT / "static"
TEMPLATES = ROOT / "templates"
VOCABULARY = ROOT / "webapp" / "vocabulary"
