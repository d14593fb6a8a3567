"""What the pages say: names, places, money, dates, identifiers, goods and prose.

Every generator takes a ``random.Random`` and a split. Words are divided between the splits
by hash, so that a test page is made of names and goods no training page has shown.
"""
