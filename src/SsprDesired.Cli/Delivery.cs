using System.CommandLine;
using System.Text;
using SsprDesired.Model;
using SsprDesired.Output;
using SsprDesired.Store;

namespace SsprDesired.Cli;

/// <summary>Everything that a run writes beside standard output: tried before the work, written after it.</summary>
internal sealed class Delivery
{
    private readonly Host _host;
    private readonly string? _planFile;
    private readonly IReadOnlyList<ReportFile> _reports;

    public Delivery(Host host, ParseResult parsed, Options options, bool withPlan)
    {
        _host = host;
        _planFile = withPlan ? parsed.GetValue(options.PlanOut) : null;
        _reports =
        [
            .. (parsed.GetValue(options.Report) ?? []).Select(text => ReportFile.Parse(text)!),
        ];
    }

    /// <returns>What could not be written, so that nothing is begun that cannot be told of.</returns>
    public IReadOnlyList<Finding> Rehearse() =>
        [
            .. Files()
                .Select(file => AtomicFile.Rehearse(_host.PathOf(file), file))
                .OfType<Finding>(),
        ];

    /// <param name="plan">Made only when somebody wants it: most runs of plan save none.</param>
    public IReadOnlyList<Finding> Write(View view, Func<byte[]> plan)
    {
        List<Finding?> findings = [];
        if (_planFile is not null)
        {
            findings.Add(AtomicFile.Write(_host.PathOf(_planFile), _planFile, plan()));
        }

        foreach (var report in _reports)
        {
            var text = Formats.Render(report.Format, view, Palette.Plain);
            findings.Add(
                AtomicFile.Write(
                    _host.PathOf(report.File),
                    report.File,
                    Encoding.UTF8.GetBytes(text)
                )
            );
        }

        return [.. findings.OfType<Finding>()];
    }

    private IEnumerable<string> Files() =>
        _reports.Select(report => report.File).Concat(_planFile is null ? [] : [_planFile]);
}
