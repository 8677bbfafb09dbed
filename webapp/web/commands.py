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
        building.collect_seldom()
        report = building.build(articles, database, jobs=jobs, progress=True)
    except (building.NothingToShow, VocabularyError, OSError, sqlite3.Error) as error:
        click.echo(f"No timeline was built: {error}", err=True)
        sys.exit(1)
    for line in building.in_words(report):
        click.echo(line)
    click.echo(f"Wrote {database}.")


@click.command("export")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--database",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="DATELINE_DATABASE",
    default="var/timeline.db",
    show_default=True,
    help="The database to copy from.",
)
@click.option(
    "--base-url",
    envvar="DATELINE_BASE_URL",
    default="",
    help="The public address that the copy will have; without it, all links are relative.",
)
def export(folder: Path, database: Path, base_url: str) -> None:
    """Write the whole site as files for a static host, replacing a former copy in FOLDER."""
    from webapp.store.opening import NoTimelineError  # noqa: PLC0415 - a build never loads Flask
    from webapp.web.settings import SettingsError  # noqa: PLC0415 - the same
    from webapp.web.static_site import Copy, CopyError, write_copy  # noqa: PLC0415 - the same

    try:
        files = write_copy(Copy(folder, database, base_url), progress=sys.stderr.isatty())
    except NoTimelineError:
        click.echo(f"No copy was written: {database} holds no timeline; build it first.", err=True)
        sys.exit(1)
    except (CopyError, SettingsError, OSError) as error:
        click.echo(f"No copy was written: {error}", err=True)
        sys.exit(1)
    click.echo(
        f"Wrote {files:,} files to {folder}; {folder / 'copy.html'} says what they cannot do."
    )


COMMANDS = (build, export)
"""The commands of the app."""
