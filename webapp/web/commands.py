"""The commands of ``flask --app webapp``."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import click

from webapp.vocabulary import VocabularyError


@click.command("build")
@click.option(
    "--articles",
    type=click.Path(path_type=Path),
    envvar="DATELINE_ARTICLES",
    default="seeds",
    show_default=True,
    help="The folder of articles: .txt, .json and .html files.",
)
@click.option(
    "--database",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="DATELINE_DATABASE",
    default="var/timeline.db",
    show_default=True,
    help="The file to build; it is replaced in one step when it is whole.",
)
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes; by default one a core.")
@click.option("--if-changed", is_flag=True, help="Build only where articles or words changed.")
def build(articles: Path, database: Path, jobs: int | None, *, if_changed: bool) -> None:
    """Build a timeline from a folder of articles and print the build report."""
    from webapp import building  # noqa: PLC0415 - serving never loads the pipeline
    from webapp.store.querying import built_from  # noqa: PLC0415 - the same

    try:
        if if_changed and built_from(database) == building.fingerprint(articles):
            click.echo(f"{database} is up to date with {articles}.")
            return
        report = building.build(articles, database, jobs=jobs, progress=True)
    except (building.NothingToShow, VocabularyError, OSError, sqlite3.Error) as error:
        click.echo(f"No timeline was built: {error}", err=True)
        sys.exit(1)
    for line in building.in_words(report):
        click.echo(line)
    click.echo(f"Wrote {database}.")
