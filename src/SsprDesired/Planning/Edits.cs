using SsprDesired.Model;

namespace SsprDesired.Planning;

/// <summary>Makes the document that a write sends.</summary>
public static class Edits
{
    public static Document Apply(
        Catalogue catalogue,
        Document document,
        IEnumerable<Change> changes
    ) =>
        changes.Aggregate(
            document,
            (edited, change) => catalogue.Find(change.Address)!.Lens.Write(edited, change.After)
        );
}
