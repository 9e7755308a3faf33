using System.Text.Json;

namespace SsprDesired.Model;

/// <summary>How a setting can be changed.</summary>
public enum Reach
{
    /// <summary>Documented Microsoft Graph; a pipeline's own identity can do it.</summary>
    Graph,

    /// <summary>The admin center's own undocumented API; it takes users' tokens only.</summary>
    AdminCenter,

    /// <summary>No API; a person does it and the tool checks.</summary>
    Manual,
}

public enum WriteForm
{
    /// <summary>PATCH with the changed members; the service keeps the rest.</summary>
    ChangedMembers,

    /// <summary>PUT of the whole object; a member left out would be lost.</summary>
    WholeObject,

    /// <summary>PUT of one member for each change; the service takes one at a time and keeps the rest.</summary>
    OneMember,
}

/// <summary>One document in the tenant.</summary>
/// <param name="Path">Relative to the door's base address, with the query that a read needs.</param>
/// <param name="Mark">A member and the text that it always has (null: any value); a document without it is some other document.</param>
public sealed record Resource(
    ResourceId Id,
    Reach Reach,
    string Path,
    WriteForm Form,
    (string Member, string? Text) Mark
)
{
    /// <summary>The part of a path that the tenant's own id takes the place of.</summary>
    public const string TenantId = "{tenant}";

    /// <summary>Whether a document that is not there is one in which nothing is set; the first PATCH makes it.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>Members that a PATCH carries beside the changed ones.</summary>
    public IReadOnlyList<string> Always { get; init; } = [];

    /// <summary>Members that are written under another name than they are read.</summary>
    public IReadOnlyDictionary<string, string> SentAs { get; init; } =
        new Dictionary<string, string>();

    /// <summary>Takes an answer for this document only when it shows that it is.</summary>
    public DocumentSight Recognise(Document document, DateTimeOffset at) =>
        document.Member(Mark.Member) is { } mark
        && (
            Mark.Text is null
            || mark.ValueKind == JsonValueKind.String && mark.ValueEquals(Mark.Text)
        )
            ? new DocumentSight.Seen(document, at)
            : new DocumentSight.Failed(
                Mark.Text is null
                    ? $"the answer is some other document, it has no {Mark.Member}"
                    : $"the answer is some other document, its {Mark.Member} is not {Mark.Text}",
                at
            );
}
