"""What a definite noun means: "the order" is the order from somebody told before.

``memory`` goes through an article. It finds ``phrases``, and ``forms`` and ``tails`` say what each
is told with; ``meanings`` writes what a later one means. Places (``grounds``), ``products``, named
``things``, what a verb told (``nominalisations``), what the title calls a thing (``entitled``) and
who were two (``pairs``) are remembered apart. ``pronominals`` say what "it" and "them" mean, of
the ``told_things`` of the sentences before, and ``persons`` whom "him" and "his" do; ``fitting``
says which pronouns may mean a noun or a name. ``leaning`` says of a finished headline on which noun
it still leans, by the ``words`` of ``references.toml``.
"""
