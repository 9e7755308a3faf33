using System.Text;
using SsprDesired.Model;
using SsprDesired.Output;
using SsprDesired.Store;

namespace SsprDesired.Cli;

/// <summary>Everything that a run writes beside standard output: tried before the work, written after it.</summary>
/// <param name="input">What the run reads; it is never written over.</param>
internal sealed class Delivery(
    Host host,
    string? input,
    string? planFile,
    IEnumerable<string>? reports
)
{
    private readonly IReadOnlyList<ReportFile> _reports =
    [
        .. (reports ?? []).Select(text => ReportFile.Parse(text)!),
    ];

    /// <returns>The first thing that could not be written, so that nothing is begun that cannot be told of.</returns>
    public Finding? Rehearse()
    {
        List<string> files = [.. _reports.Select(report => report.File)];
        files.AddRange(planFile is null ? [] : [planFile]);
        files.AddRange(input is null || files.Count == 0 ? [] : [input]);
        return files
                .GroupBy(host.PathOf)
                .Where(same => same.Count() > 1)
                .Select(same => Twice(same.First()))
                .FirstOrDefault()
            ?? files
                .Where(file => file != input)
                .Select(file => AtomicFile.Rehearse(host.PathOf(file), file))
                .FirstOrDefault(finding => finding is not null);
    }

    /// <param name="plan">Made only when somebody wants it: most runs of plan save none.</param>
    public IReadOnlyList<Finding> Write(View view, Func<byte[]> plan)
    {
        List<Finding?> findings = [];
        if (planFile is not null)
        {
            findings.Add(AtomicFile.Write(host.PathOf(planFile), planFile, plan()));
        }

        foreach (var report in _reports)
        {
            var text = Formats.Render(report.Format, view, Palette.Plain);
            findings.Add(
                AtomicFile.Write(
                    host.PathOf(report.File),
                    report.File,
                    Encoding.UTF8.GetBytes(text)
                )
            );
        }

        return [.. findings.OfType<Finding>()];
    }

    private static Finding Twice(string file) =>
        new(
            "output.twice",
            Trouble.Input,
            null,
            $"{file} is named twice, and writing it would lose what is there.",
            "Give everything that is read or written a file of its own."
        );
}
