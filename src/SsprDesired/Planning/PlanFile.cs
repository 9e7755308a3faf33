using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SsprDesired.Model;

namespace SsprDesired.Planning;

/// <param name="Plan">Null after a finding.</param>
public sealed record PlanRead(Plan? Plan, Finding? Finding);

/// <summary>
/// The saved form of a plan. Its last member is the seal, a digest over every byte before it, so that a file that was
/// changed by a hand or a tool is known at once. The seal is no signature: who can write the file can seal it anew.
/// </summary>
public static class PlanFile
{
    private const string SealStart = ",\n  \"seal\": \"sha256:";
    private const string SealEnd = "\"\n}\n";
    private const int SealLength = 64;

    public static byte[] Write(Plan plan)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            PlanJson.From(plan),
            PlanContext.Readable.PlanJson
        );
        var open = body.AsSpan(0, body.AsSpan().LastIndexOf("\n}"u8)).ToArray();
        return [.. open, .. Encoding.UTF8.GetBytes(SealStart + Digest(open) + SealEnd)];
    }

    /// <summary>Tells a plan from everything else: a view, a newer format, an altered file, no JSON.</summary>
    public static PlanRead Read(Catalogue catalogue, ReadOnlySpan<byte> file, string shownAs)
    {
        var where = new Position(shownAs);
        if (Document.TryParse(file, out var why) is not { } document)
        {
            return Refuse("plan.corrupt", where, $"{shownAs} {why}.");
        }

        var kind = Text(document, "kind");
        if (kind != PlanJson.PlanKind)
        {
            return kind == PlanJson.ViewKind
                ? Refuse(
                    "plan.is-view",
                    where,
                    $"{shownAs} is a view made for people and tools, not a plan."
                )
                : Refuse("plan.not-a-plan", where, $"{shownAs} is not a plan.");
        }

        var version = Text(document, "format_version");
        if (!System.Version.TryParse(version, out var format) || format.Major < 1)
        {
            return Refuse("plan.corrupt", where, $"{shownAs} has no format version.");
        }

        if (format.Major > PlanJson.Major)
        {
            return new(
                null,
                new Finding(
                    "plan.newer",
                    Trouble.Plan,
                    where,
                    $"{shownAs} has format {version} and this sspr reads format {PlanJson.Major}.",
                    "Update sspr, or plan again with this version."
                )
            );
        }

        return IsSealed(file)
            ? ReadSealed(catalogue, file, where)
            : Refuse(
                "plan.altered",
                where,
                $"{shownAs} was altered after it was sealed, or its line endings were changed."
            );
    }

    private static PlanRead ReadSealed(Catalogue catalogue, ReadOnlySpan<byte> file, Position where)
    {
        try
        {
            var json = JsonSerializer.Deserialize(file, PlanContext.Readable.PlanJson)!;
            // The serializer checks members for null, and not the items of a list.
            IEnumerable<object?>[] lists =
            [
                json.Changes,
                json.NotChanged,
                json.Names,
                json.Collections,
                json.Checks,
                json.Notes,
            ];
            if (lists.Any(list => list.Contains(null)))
            {
                return Refuse(
                    "plan.corrupt",
                    where,
                    $"{where.File} lacks something that a plan has."
                );
            }

            if (!IsSound(json))
            {
                return Refuse(
                    "plan.corrupt",
                    where,
                    $"{where.File} holds something that no plan holds."
                );
            }

            var odd = json.Changes.FirstOrDefault(change => !IsKnown(catalogue, change));
            return odd is null
                ? new(json.ToPlan(), null)
                : Refuse(
                    "plan.unknown-change",
                    where,
                    $"{where.File} has a change that this sspr would not make, {odd.Kind} {odd.Address}."
                );
        }
        catch (Exception broken)
            when (broken
                    is JsonException
                        or KeyNotFoundException
                        or FormatException
                        or InvalidOperationException
                        or ArgumentException
            )
        {
            return Refuse("plan.corrupt", where, $"{where.File} lacks something that a plan has.");
        }
    }

    private static bool IsSound(PlanJson json) =>
        json.Identity is "user" or "app"
        && (json.Tenant.Simulator is null || TenantRef.SimulatorAt.IsAddress(json.Tenant.Simulator))
        && json.Changes.DistinctBy(change => change.Address).Count() == json.Changes.Count;

    // A seal shows that nobody changed the file by accident; what is written to a tenant is checked all the same.
    private static bool IsKnown(Catalogue catalogue, ChangeJson change) =>
        change.Kind == ChangeJson.Set
        && catalogue.Find(change.Address) is { } setting
        && setting.Resource.Id == change.Resource
        && setting.Kind.Admits(change.After)
        && change.Before.Known is not null;

    private static bool IsSealed(ReadOnlySpan<byte> file)
    {
        var tail = SealStart.Length + SealLength + SealEnd.Length;
        if (file.Length < tail)
        {
            return false;
        }

        var body = file[..^tail];
        var expected = Encoding.UTF8.GetBytes(SealStart + Digest(body) + SealEnd);
        return file[^tail..].SequenceEqual(expected);
    }

    private static string Digest(ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(SHA256.HashData(body));

    private static string? Text(Document document, string member) =>
        document.Member(member) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()
            : null;

    private static PlanRead Refuse(string code, Position where, string what) =>
        new(
            null,
            new Finding(code, Trouble.Plan, where, what, "Make a plan with sspr plan --out FILE.")
        );
}
