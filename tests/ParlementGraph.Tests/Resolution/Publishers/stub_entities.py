"""Prints entities of the stub's world, one JSON array [category, xml] a line: all people and parties, and every STEPth case with what belongs to it.

Usage: stub_entities.py FOLDER_OF_THE_STUB STEP [NUMBER ...]   (the numbers are cases that are wanted besides)
"""
import json, re, sys

sys.path.insert(0, sys.argv[1])
import sources_stub

step, wanted = int(sys.argv[2]), set(sys.argv[3:])
world = sources_stub.World(0, 1)
cases = {g for n, (g, _, xml) in enumerate(world.feed['Zaak']) if n % step == 0 or any(f'<nummer>{w}</nummer>' in xml for w in wanted)}
documents = set()


def belongs(category, guid, xml):
    if category == 'Zaak':
        return guid in cases
    if category in ('ZaakActor', 'Document'):
        if re.search(r'<zaak ref="([^"]+)"', xml).group(1) not in cases:
            return False
        documents.add(guid)
        return True
    if category == 'DocumentVersie':
        return re.search(r'<document ref="([^"]+)"', xml).group(1) in documents
    return True


for category, rows in world.feed.items():
    for guid, _, xml in rows:
        if category != 'DocumentVersie' and belongs(category, guid, xml):
            print(json.dumps([category, xml]))
for guid, _, xml in world.feed['DocumentVersie']:
    if belongs('DocumentVersie', guid, xml):
        print(json.dumps(['DocumentVersie', xml]))
