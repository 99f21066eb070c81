-- Derived from the model by SqliteSchema; do not edit.
PRAGMA application_id = 1346851398;
PRAGMA user_version = 2;

CREATE TABLE "Cabinet" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "name" TEXT NOT NULL,
  "sortName" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "until" TEXT,
  "wikidataId" TEXT
) STRICT;
CREATE TABLE "Ministry" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "names" TEXT NOT NULL,
  "sortName" TEXT NOT NULL,
  "aliases" TEXT NOT NULL
) STRICT;
CREATE TABLE "Office" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "title" TEXT NOT NULL,
  "sortName" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "aliases" TEXT NOT NULL
) STRICT;
CREATE TABLE "Party" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "abbreviation" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "sortName" TEXT NOT NULL,
  "aliases" TEXT NOT NULL,
  "from" TEXT,
  "until" TEXT,
  "wikidataId" TEXT
) STRICT;
CREATE TABLE "Person" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "name" TEXT NOT NULL,
  "initials" TEXT,
  "firstName" TEXT,
  "surnamePrefix" TEXT,
  "surname" TEXT NOT NULL,
  "sortName" TEXT NOT NULL,
  "otherNames" TEXT NOT NULL,
  "tweedeKamerId" TEXT,
  "wikidataId" TEXT,
  "note" TEXT
) STRICT;
CREATE TABLE "Topic" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "name" TEXT NOT NULL,
  "theme" TEXT NOT NULL,
  "subtheme" TEXT,
  "sortName" TEXT NOT NULL
) STRICT;
CREATE TABLE "WrittenQuestion" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "number" TEXT NOT NULL,
  "chamber" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "submittedOn" TEXT NOT NULL,
  "answeredOn" TEXT,
  "withdrawnOn" TEXT,
  "postponedOn" TEXT,
  "answeredByLetter" INTEGER NOT NULL,
  "daysToAnswer" INTEGER,
  "dueOn" TEXT NOT NULL,
  "parliamentaryYear" TEXT NOT NULL,
  "notices" TEXT NOT NULL,
  "sort" TEXT NOT NULL
) STRICT;
CREATE TABLE "Question" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "n" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "sort" TEXT NOT NULL
) STRICT;
CREATE TABLE "Answer" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "text" TEXT NOT NULL
) STRICT;
CREATE TABLE "Document" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "publicationId" TEXT,
  "chamberNumber" TEXT,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "issuedOn" TEXT,
  "url" TEXT,
  "textQuality" TEXT NOT NULL,
  "text" TEXT,
  "forms" TEXT NOT NULL
) STRICT;
CREATE TABLE "Citation" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "mark" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "urls" TEXT NOT NULL,
  "references" TEXT NOT NULL,
  "offset" INTEGER
) STRICT;
CREATE TABLE "UnresolvedActor" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "asWritten" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "sortName" TEXT NOT NULL
) STRICT;
CREATE TABLE "SourceRecord" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "source" TEXT NOT NULL,
  "url" TEXT,
  "sha256" TEXT NOT NULL,
  "mediaType" TEXT NOT NULL,
  "license" TEXT NOT NULL,
  "retrievedAt" TEXT NOT NULL
) STRICT;
CREATE TABLE "Issue" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "hash" BLOB NOT NULL,
  "given" BLOB NOT NULL,
  "code" TEXT NOT NULL,
  "severity" TEXT NOT NULL,
  "message" TEXT NOT NULL,
  "place" TEXT
) STRICT;
CREATE TABLE "GOVERNED_BY" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "order" INTEGER NOT NULL,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "PART_OF" (
  "src" INTEGER NOT NULL,
  "srcKind" TEXT NOT NULL,
  "dst" INTEGER NOT NULL,
  "dstKind" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  PRIMARY KEY ("src", "srcKind", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "SUCCEEDED_BY" (
  "src" INTEGER NOT NULL,
  "srcKind" TEXT NOT NULL,
  "dst" INTEGER NOT NULL,
  "dstKind" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "on" TEXT,
  "how" TEXT,
  PRIMARY KEY ("src", "srcKind", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "MEMBER_OF" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "from" TEXT NOT NULL,
  "until" TEXT,
  "knownUntil" TEXT,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "AFFILIATED_WITH" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "from" TEXT NOT NULL,
  "until" TEXT,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "HOLDS" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "from" TEXT NOT NULL,
  "until" TEXT,
  "cabinet" TEXT NOT NULL,
  "party" TEXT,
  "acting" INTEGER NOT NULL,
  "portfolio" TEXT,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "ASKED" (
  "src" INTEGER NOT NULL,
  "srcKind" TEXT NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "order" INTEGER NOT NULL,
  "asWritten" TEXT NOT NULL,
  "party" TEXT,
  PRIMARY KEY ("dst", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "ADDRESSED_TO" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "dstKind" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "order" INTEGER NOT NULL,
  "asWritten" TEXT NOT NULL,
  "holder" TEXT,
  "inAbsenceOf" TEXT,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "ANSWERED" (
  "src" INTEGER NOT NULL,
  "srcKind" TEXT NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "order" INTEGER NOT NULL,
  "asWritten" TEXT NOT NULL,
  "office" TEXT,
  "onBehalfOf" TEXT,
  "inAbsenceOf" TEXT,
  "answeredOn" TEXT,
  PRIMARY KEY ("dst", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "HAS_QUESTION" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "order" INTEGER NOT NULL,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "HAS_ANSWER" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "order" INTEGER NOT NULL,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "DOCUMENTED_IN" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "order" INTEGER NOT NULL,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "ABOUT" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "order" INTEGER NOT NULL,
  "method" TEXT NOT NULL,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "REFERS_TO" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "asWritten" TEXT,
  "document" TEXT,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "ANSWERS" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "order" INTEGER NOT NULL,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "REFERS_TO_ANSWER" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "order" INTEGER NOT NULL,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "STATES" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "dstKind" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "order" INTEGER NOT NULL,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "CITES" (
  "src" INTEGER NOT NULL,
  "srcKind" TEXT NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "order" INTEGER NOT NULL,
  PRIMARY KEY ("dst", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "POINTS_TO" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "dstKind" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "MAY_BE" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "dstKind" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "READ_FROM" (
  "src" INTEGER NOT NULL,
  "srcKind" TEXT NOT NULL,
  "dst" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "fields" TEXT NOT NULL,
  PRIMARY KEY ("src", "srcKind", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "CONCERNS" (
  "src" INTEGER NOT NULL,
  "dst" INTEGER NOT NULL,
  "dstKind" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  PRIMARY KEY ("src", "n")
) STRICT, WITHOUT ROWID;
-- A searched text: its two streams of tokens are the row of the same id in item_fts.
CREATE TABLE "item" ("id" INTEGER PRIMARY KEY, "kind" TEXT NOT NULL, "node" INTEGER NOT NULL) STRICT;
CREATE VIRTUAL TABLE "item_fts" USING fts5("exact", "stem", content='', contentless_delete=1, tokenize='ascii');
-- Folded names, for look-up.
CREATE TABLE "name" ("kind" TEXT NOT NULL, "node" INTEGER NOT NULL, "name" TEXT NOT NULL, PRIMARY KEY ("kind", "node", "name")) STRICT, WITHOUT ROWID;
-- Keys that nodes had before.
CREATE TABLE "alias" ("oldKind" TEXT NOT NULL, "oldKey" TEXT NOT NULL, "kind" TEXT NOT NULL, "key" TEXT NOT NULL, PRIMARY KEY ("oldKind", "oldKey")) STRICT, WITHOUT ROWID;
-- Edges that were given but whose other end is not in the graph; they come back when it does.
CREATE TABLE "dangling" ("kind" TEXT NOT NULL, "node" INTEGER NOT NULL, "type" TEXT NOT NULL, "n" INTEGER NOT NULL, "otherKind" TEXT NOT NULL, "otherKey" TEXT NOT NULL, "properties" TEXT NOT NULL, PRIMARY KEY ("kind", "node", "type", "n")) STRICT, WITHOUT ROWID;
-- Builds that changed a record, and what each did.
CREATE TABLE "build" ("number" INTEGER PRIMARY KEY, "at" TEXT NOT NULL) STRICT;
CREATE TABLE "changes" ("build" INTEGER NOT NULL, "kind" TEXT NOT NULL, "key" TEXT NOT NULL, "what" TEXT NOT NULL, PRIMARY KEY ("build", "kind", "key")) STRICT, WITHOUT ROWID;
CREATE TABLE "meta" ("name" TEXT PRIMARY KEY, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX "Cabinet_sortName" ON "Cabinet" ("sortName", "key");
CREATE INDEX "Cabinet_from" ON "Cabinet" ("from", "key");
CREATE INDEX "Cabinet_until" ON "Cabinet" ("until", "key");
CREATE INDEX "Ministry_sortName" ON "Ministry" ("sortName", "key");
CREATE INDEX "Office_sortName" ON "Office" ("sortName", "key");
CREATE INDEX "Party_sortName" ON "Party" ("sortName", "key");
CREATE INDEX "Person_sortName" ON "Person" ("sortName", "key");
CREATE INDEX "Topic_sortName" ON "Topic" ("sortName", "key");
CREATE INDEX "WrittenQuestion_number" ON "WrittenQuestion" ("number", "key");
CREATE INDEX "WrittenQuestion_submittedOn" ON "WrittenQuestion" ("submittedOn", "key");
CREATE INDEX "WrittenQuestion_answeredOn" ON "WrittenQuestion" ("answeredOn", "key");
CREATE INDEX "WrittenQuestion_withdrawnOn" ON "WrittenQuestion" ("withdrawnOn", "key");
CREATE INDEX "WrittenQuestion_postponedOn" ON "WrittenQuestion" ("postponedOn", "key");
CREATE INDEX "WrittenQuestion_daysToAnswer" ON "WrittenQuestion" ("daysToAnswer", "key");
CREATE INDEX "WrittenQuestion_dueOn" ON "WrittenQuestion" ("dueOn", "key");
CREATE INDEX "WrittenQuestion_parliamentaryYear" ON "WrittenQuestion" ("parliamentaryYear", "key");
CREATE INDEX "WrittenQuestion_sort" ON "WrittenQuestion" ("sort", "key");
CREATE INDEX "Question_n" ON "Question" ("n", "key");
CREATE INDEX "Question_sort" ON "Question" ("sort", "key");
CREATE INDEX "Document_publicationId" ON "Document" ("publicationId", "key");
CREATE INDEX "Document_issuedOn" ON "Document" ("issuedOn", "key");
CREATE INDEX "UnresolvedActor_sortName" ON "UnresolvedActor" ("sortName", "key");
CREATE INDEX "GOVERNED_BY_other" ON "GOVERNED_BY" ("dst", "src");
CREATE INDEX "PART_OF_other" ON "PART_OF" ("dst", "dstKind", "src", "srcKind");
CREATE INDEX "SUCCEEDED_BY_other" ON "SUCCEEDED_BY" ("dst", "dstKind", "src", "srcKind");
CREATE INDEX "MEMBER_OF_other" ON "MEMBER_OF" ("dst", "src");
CREATE INDEX "AFFILIATED_WITH_other" ON "AFFILIATED_WITH" ("dst", "src");
CREATE INDEX "HOLDS_other" ON "HOLDS" ("dst", "src");
CREATE INDEX "ASKED_other" ON "ASKED" ("src", "srcKind", "dst");
CREATE INDEX "ADDRESSED_TO_other" ON "ADDRESSED_TO" ("dst", "dstKind", "src");
CREATE INDEX "ANSWERED_other" ON "ANSWERED" ("src", "srcKind", "dst");
CREATE INDEX "HAS_QUESTION_other" ON "HAS_QUESTION" ("dst", "src");
CREATE INDEX "HAS_ANSWER_other" ON "HAS_ANSWER" ("dst", "src");
CREATE INDEX "DOCUMENTED_IN_other" ON "DOCUMENTED_IN" ("dst", "src");
CREATE INDEX "ABOUT_other" ON "ABOUT" ("dst", "src");
CREATE INDEX "REFERS_TO_other" ON "REFERS_TO" ("dst", "src");
CREATE INDEX "ANSWERS_other" ON "ANSWERS" ("dst", "src");
CREATE INDEX "REFERS_TO_ANSWER_other" ON "REFERS_TO_ANSWER" ("dst", "src");
CREATE INDEX "STATES_other" ON "STATES" ("dst", "dstKind", "src");
CREATE INDEX "CITES_other" ON "CITES" ("src", "srcKind", "dst");
CREATE INDEX "POINTS_TO_other" ON "POINTS_TO" ("dst", "dstKind", "src");
CREATE INDEX "MAY_BE_other" ON "MAY_BE" ("dst", "dstKind", "src");
CREATE INDEX "READ_FROM_other" ON "READ_FROM" ("dst", "src", "srcKind");
CREATE INDEX "CONCERNS_other" ON "CONCERNS" ("dst", "dstKind", "src");
CREATE INDEX "item_node" ON "item" ("node", "kind");
