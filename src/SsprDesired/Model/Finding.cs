namespace SsprDesired.Model;

public enum Severity
{
    Error,
    Warning,
}

/// <summary>What went wrong, as far as a pipeline must tell it apart; the command line turns it into an exit code.</summary>
public enum Trouble
{
    /// <summary>The file, an option, a name or a path must be corrected by a person.</summary>
    Input,

    /// <summary>Not signed in, or not permitted.</summary>
    Permission,

    /// <summary>The plan is stale, expired, altered, foreign, newer, or not a plan.</summary>
    Plan,

    /// <summary>The service refused what nobody expected it to refuse, or a fault of ours.</summary>
    Unexpected,

    /// <summary>Applied in part, or not seen after writing.</summary>
    Partial,

    /// <summary>A managed setting could not be read.</summary>
    Unreadable,

    /// <summary>The service is down or throttles; nothing was written.</summary>
    TryAgain,

    /// <summary>The person said no, or the run was interrupted.</summary>
    Cancelled,
}

/// <summary>A place in a file. Lines and columns count from 1; 0 means the whole file.</summary>
public sealed record Position(string File, int Line = 0, int Column = 0)
{
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}

/// <summary>A problem as a value: what, where, and what to do about it, one sentence each.</summary>
/// <param name="Code">Stable and dotted, such as <c>key.unknown</c>.</param>
/// <param name="Where">Null when no file is at fault.</param>
public sealed record Finding(
    string Code,
    Trouble Trouble,
    Position? Where,
    string What,
    string Do,
    Severity Severity = Severity.Error
);

public static class Findings
{
    public static bool HaveErrors(this IEnumerable<Finding> findings) =>
        findings.Any(finding => finding.Severity == Severity.Error);
}
