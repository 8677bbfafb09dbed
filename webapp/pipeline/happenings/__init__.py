"""What a sentence tells to have happened, and on which day.

``finding`` gives the words of each happening, with the clause before where it is ``counted_on``;
``dated_clauses`` makes sightings of them, or one of the whole sentence where another's day is taken
over. ``main_clauses`` says on which clause a sentence hangs, ``second_deeds`` what another does
beside it, ``clause_names`` who is named there, ``eventfulness`` how much of an event is told;
``days_ahead`` are days that are only spoken of,
``told_once`` is what makes who said so superfluous.
"""
