namespace ParlementGraph.Sources;

/// <summary>A publisher does not answer, or answers nothing usable. What came before is saved; the next run goes on there.</summary>
public sealed class SourceUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A publisher answers in a shape that this version does not know.</summary>
public sealed class SourceShapeException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The options cannot be used as they are.</summary>
public sealed class SourceOptionsException(string message) : Exception(message);
