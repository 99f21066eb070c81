namespace ParlementGraph.Model;

/// <summary>The public list of what can be wrong with a record; docs/issues.md says what each means and what to do.</summary>
public enum IssueCode
{
    /// <summary>The file is not a page of a written question.</summary>
    NotAWrittenQuestion,

    /// <summary>The file is empty, or holds nothing but blanks.</summary>
    EmptyDocument,

    /// <summary>The file is larger, or nested deeper, than a page can be.</summary>
    DocumentTooLarge,

    /// <summary>The file could not be read from disk.</summary>
    FileUnreadable,

    /// <summary>The bytes are not valid UTF-8; they were read as Windows-1252 or UTF-16, or with replacement characters.</summary>
    EncodingGuessed,

    /// <summary>The page stops before its end: a part that every page has is missing.</summary>
    DocumentCutOff,

    /// <summary>A line was read by no rule; it is kept in the raw form.</summary>
    LineNotUnderstood,

    /// <summary>A field that every page has is missing.</summary>
    FieldMissing,

    /// <summary>A date could not be read, or does not exist.</summary>
    DateNotUnderstood,

    /// <summary>Two statements of one page contradict each other, such as the number of days and the two dates.</summary>
    Contradiction,

    /// <summary>A numbered question occurs twice, or a number is left out.</summary>
    QuestionNumbering,

    /// <summary>A question has no answer although the set is answered.</summary>
    QuestionWithoutAnswer,

    /// <summary>A reference to the answer of another question points at none.</summary>
    ReferenceToNothing,

    /// <summary>Words under topics that are in no list of topics.</summary>
    TopicUnknown,

    /// <summary>Topics could be read in more than one way.</summary>
    TopicAmbiguous,

    /// <summary>Digits glued to a word may be a mark of a note or a part of the number: left as printed.</summary>
    NoteMarkUndecided,

    /// <summary>A mark of a note was read, but the page does not show the note's text.</summary>
    NoteTextMissing,

    /// <summary>A name that fits nobody on that day.</summary>
    PersonUnknown,

    /// <summary>A name that fits more than one person on that day.</summary>
    PersonAmbiguous,

    /// <summary>A party's name that fits none on that day.</summary>
    PartyUnknown,

    /// <summary>The party in brackets is not the one that the person sat for on that day.</summary>
    PartyDisagrees,

    /// <summary>A title that fits no office on that day.</summary>
    OfficeUnknown,

    /// <summary>A title that fits more than one office on that day.</summary>
    OfficeAmbiguous,

    /// <summary>The person named did not hold the office named on that day; both are kept.</summary>
    HolderDisagrees,

    /// <summary>No addressee could be read: the set is in no cell of who asks whom.</summary>
    WithoutAddressee,

    /// <summary>No asker could be read: the set is in no cell of who asks whom.</summary>
    WithoutAsker,

    /// <summary>The same number came from another file that says something else; the later file in key order was left out.</summary>
    DuplicateNumber,

    /// <summary>The page names a publication that another set names as its own.</summary>
    DocumentClaimedTwice,

    /// <summary>A record of the Chamber's feed is not well-formed, or not of a kind that is read.</summary>
    EntityNotUnderstood,

    /// <summary>A record points at another that is not there: it may come later, or never.</summary>
    ReferenceMissing,

    /// <summary>The feed and the seeds may mean one person, or one person may be in the feed twice: both are kept.</summary>
    PersonMergeUndecided,

    /// <summary>A fractie of the feed fits no party, or more than one.</summary>
    PartyMergeUndecided,

    /// <summary>Someone sat for two fracties on the same days; the one that began later counts.</summary>
    MembershipOverlap,

    /// <summary>A seat stands in the seeds, but not in the feed, which has others of the same person.</summary>
    MembershipNotInFeed,

    /// <summary>Two sources say different things of one record; the one of the higher rank is used.</summary>
    SourcesDisagree,

    /// <summary>Two mentions of one role mean the same; the first stands.</summary>
    RepeatedMention,

    /// <summary>The publisher answered with a page that says "not found", though with status 200: there is no such publication, or not yet.</summary>
    SoftNotFound,

    /// <summary>The XML ends early or breaks a rule of XML; what came before the place was read.</summary>
    XmlNotWellFormed,

    /// <summary>Elements that no rule knows; their text, or the raw record, is kept.</summary>
    ElementUnknown,

    /// <summary>An answer that no question of the document could be tied to; it is kept.</summary>
    AnswerWithoutQuestion,

    /// <summary>Several questions are printed under one heading, and their texts cannot be told apart.</summary>
    QuestionsNotSplit,

    /// <summary>The publication holds oral questions (Dutch: mondelinge vragen), which are no set of written questions.</summary>
    OralQuestions,

    /// <summary>An answer is dated before the questions were put.</summary>
    AnsweredBeforeAsked,

    /// <summary>A notice is dated before the questions were put, or announces delay or withdrawal after the answer.</summary>
    NoticeOutOfOrder,

    /// <summary>The office that was asked had no known holder on that day, or not the one who is named.</summary>
    AddresseeNotInOffice,

    /// <summary>A span of days ends on or before its first day.</summary>
    SpanEndsBeforeStart,

    /// <summary>An answer has no heading: its formatting alone tells it from the question.</summary>
    AnswerWithoutHeading,

    /// <summary>The document cannot be opened without a password.</summary>
    DocumentEncrypted,

    /// <summary>The document is a picture: it holds no letters.</summary>
    DocumentWithoutText,

    /// <summary>The archive or the PDF is broken; what could be read was.</summary>
    DocumentDamaged,

    /// <summary>The file is of a form that is not read, such as the old <c>.doc</c>.</summary>
    FormNotRead,
}
