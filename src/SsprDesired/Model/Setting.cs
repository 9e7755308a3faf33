namespace SsprDesired.Model;

/// <summary>Who can reset: more people or with less (<see cref="Widens"/>), fewer or with more (<see cref="Narrows"/>), the same (<see cref="Neutral"/>).</summary>
public enum Direction
{
    Widens,
    Narrows,
    Neutral,
}

public enum Risk
{
    Low,
    Medium,
    High,
}

/// <summary>A change of one value, and what its neighbours are before and after the plan; null when not known.</summary>
public sealed record Turn(
    SettingValue Before,
    SettingValue After,
    Func<SettingAddress, SettingValue?> NeighbourBefore,
    Func<SettingAddress, SettingValue?> NeighbourAfter
);

/// <summary>When a setting is without effect, because of what another document says.</summary>
/// <param name="Without">Why it is, as a sentence for the reviewer; null while it has effect.</param>
public sealed record Effect(Resource Resource, Func<Document, string?> Without);

/// <summary>One managed value; everything the product knows of it is declared here.</summary>
/// <param name="Place">Where a person finds it in the Entra admin center.</param>
/// <param name="Summary">One sentence for the schema, the README and hovers.</param>
/// <param name="Reference">Microsoft's page about it.</param>
/// <param name="Direction">Which way a change goes.</param>
public sealed record Setting(
    SettingAddress Address,
    Kind Kind,
    Resource Resource,
    Lens Lens,
    Risk Risk,
    string Place,
    string Summary,
    Uri Reference,
    Func<Turn, Direction> Direction
)
{
    /// <summary>Null when nothing else decides whether the setting has effect.</summary>
    public Effect? Effect { get; init; }

    /// <summary>What the lens makes of a document as it was seen.</summary>
    public Observed Observe(DocumentSight sight) =>
        sight switch
        {
            // A whole object has all its members; one that is gone was renamed, and writing would bring it back.
            DocumentSight.Seen seen
                when Resource.Form != WriteForm.ChangedMembers
                    && seen.Document.Member(Lens.Members[0]) is null => new Observed.Unreadable(
                $"the document has no member {Lens.Members[0]}",
                seen.At
            ),
            DocumentSight.Seen seen => Lens.Read(seen.Document) switch
            {
                Reading.Value { Seen: SettingValue.Absent } => new Observed.Absent(seen.At),
                Reading.Value value => new Observed.Present(value.Seen, seen.At),
                Reading.UnknownShape unknown => new Observed.Unreadable(unknown.Why, seen.At),
                _ => throw new InvalidOperationException("A lens gave no known reading."),
            },
            DocumentSight.Failed failed => new Observed.Unreadable(failed.Why, failed.At),
            DocumentSight.Closed closed => new Observed.Unverified(closed.Why, closed.At),
            _ => throw new InvalidOperationException("A door gave no known sight."),
        };
}

/// <summary>A key that feeds a collection. It never is a change by itself.</summary>
/// <param name="Note">What the plan says about a value of it.</param>
public sealed record Input(
    SettingAddress Address,
    Kind Kind,
    string Summary,
    Uri Reference,
    Func<SettingValue, string> Note
);

/// <summary>A law across settings that the file alone decides.</summary>
public sealed record Rule(
    string Code,
    string Summary,
    Uri Reference,
    Func<Desired, IEnumerable<Finding>> Judge
);
