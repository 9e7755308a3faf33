using SsprDesired.Model;

namespace SsprDesired.Planning;

/// <summary>
/// Applies a plan to copies of the documents it was made from and looks again: every change must show, and no other
/// setting of those documents may have moved. A plan that fails is a fault of ours and is never shown.
/// </summary>
internal static class Proof
{
    /// <exception cref="InvalidOperationException">The plan does not lead where it says.</exception>
    public static void Check(Catalogue catalogue, Plan plan, TenantSight sight)
    {
        foreach (var group in plan.Changes.GroupBy(change => change.Resource))
        {
            var seen = (DocumentSight.Seen)sight.Documents[group.Key];
            var changes = group.ToDictionary(change => change.Address);
            var settings = catalogue.Settings.Where(setting => setting.Resource.Id == group.Key);
            var after = seen with { Document = Edits.Apply(catalogue, seen.Document, group) };
            foreach (var setting in settings)
            {
                var expected = changes.TryGetValue(setting.Address, out var change)
                    ? change.After
                    : setting.Observe(seen).Known;
                if (setting.Observe(after).Known != expected)
                {
                    throw new InvalidOperationException(
                        $"The plan would not lead to the wanted value of {setting.Address}."
                    );
                }
            }
        }
    }
}
