using SsprDesired.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SsprDesired.Config;

/// <summary>
/// Builds the tree from parser events, so that every node has its place and nothing is resolved behind our back.
/// Refuses what the file format does not have: tags, anchors, aliases, merge keys, duplicate keys, several documents.
/// </summary>
internal sealed class YamlReader
{
    private const int MostDepth = 64;
    private const int MostNodes = 10_000;

    private readonly string _file;
    private readonly Parser _parser;
    private readonly Stack<(char Open, Position At)> _open = new();
    private int _nodes;

    private YamlReader(string file, string text)
    {
        _file = file;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <returns>Null after exactly one finding: what follows a fault cannot be trusted.</returns>
    public static YamlNode.Mapping? Read(string file, string text, List<Finding> findings)
    {
        if (YamlSyntax.Directive(file, text) is { } directive)
        {
            findings.Add(directive);
            return null;
        }

        var reader = new YamlReader(file, text);
        try
        {
            return reader.ReadStream();
        }
        catch (Fault fault)
        {
            findings.Add(fault.Finding);
        }
        catch (Exception broken)
            when (broken is YamlException or InvalidOperationException or ArgumentException)
        {
            // The library lets an InvalidOperationException out for a bracket that is never closed.
            findings.Add(YamlSyntax.Explain(file, text, reader.OpenBracket, broken));
        }

        return null;
    }

    private YamlNode.Mapping ReadStream()
    {
        Next<StreamStart>();
        if (_parser.Current is StreamEnd)
        {
            throw Refuse(
                "file.empty",
                new Mark(0, 1, 1),
                "The file is empty.",
                "Start with version: 1."
            );
        }

        Next<DocumentStart>();
        var root = ReadNode(0);
        Next<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            throw Refuse(
                "yaml.documents",
                second.Start,
                "The file has more than one document.",
                "Keep one document in a file."
            );
        }

        return root as YamlNode.Mapping
            ?? throw Refuse(
                root is YamlNode.Leaf { IsNothing: true } ? "file.empty" : "yaml.no-mapping",
                new Mark(0, root.Where.Line, root.Where.Column),
                root is YamlNode.Leaf { IsNothing: true }
                    ? "The file is empty."
                    : $"The file is {root.Form}, not a mapping of keys.",
                "Start with version: 1."
            );
    }

    private YamlNode ReadNode(int depth)
    {
        var current = _parser.Current!;
        if (depth > MostDepth || ++_nodes > MostNodes)
        {
            throw Refuse(
                depth > MostDepth ? "yaml.too-deep" : "yaml.too-long",
                current.Start,
                depth > MostDepth
                    ? $"The file is nested deeper than {MostDepth} levels."
                    : $"The file has more than {MostNodes} values.",
                "Split or simplify the file."
            );
        }

        RefuseTricks(current);
        switch (current)
        {
            case YamlDotNet.Core.Events.Scalar scalar:
                Next<YamlDotNet.Core.Events.Scalar>();
                return new YamlNode.Leaf(
                    scalar.Value,
                    scalar.Style == ScalarStyle.Plain,
                    At(scalar.Start)
                );
            case MappingStart mapping:
                return ReadMapping(mapping, depth);
            default:
                return ReadSequence(depth);
        }
    }

    private YamlNode.Mapping ReadMapping(MappingStart start, int depth)
    {
        Open(start.Style == MappingStyle.Flow ? '{' : ' ', start.Start);
        Next<MappingStart>();
        List<Entry> entries = [];
        Dictionary<string, Position> seen = [];
        while (_parser.Current is not MappingEnd)
        {
            var key = _parser.Current!;
            if (ReadNode(depth + 1) is not YamlNode.Leaf name)
            {
                throw Refuse(
                    "yaml.complex-key",
                    key.Start,
                    "A key must be a single word.",
                    "Write key: value."
                );
            }

            if (name.Text == "<<" && name.IsPlain)
            {
                throw Refuse(
                    "yaml.merge-key",
                    key.Start,
                    "Merge keys are not used here.",
                    "Write the keys out."
                );
            }

            if (!seen.TryAdd(name.Text, name.Where))
            {
                throw Refuse(
                    "key.duplicate",
                    key.Start,
                    $"{Shown(name.Text)} is here twice; the first is in line {seen[name.Text].Line}.",
                    "Keep one of the two."
                );
            }

            entries.Add(new Entry(name.Text, name.Where, ReadNode(depth + 1)));
        }

        Next<MappingEnd>();
        _open.Pop();
        return new YamlNode.Mapping(entries, At(start.Start));
    }

    private YamlNode.Sequence ReadSequence(int depth)
    {
        var start = (SequenceStart)_parser.Current!;
        Open(start.Style == SequenceStyle.Flow ? '[' : ' ', start.Start);
        Next<SequenceStart>();
        List<YamlNode> items = [];
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        Next<SequenceEnd>();
        _open.Pop();
        return new YamlNode.Sequence(items, At(start.Start));
    }

    private void RefuseTricks(ParsingEvent current)
    {
        var (code, what) = current switch
        {
            AnchorAlias => ("yaml.alias", "Aliases (*name) are not used here."),
            NodeEvent { Anchor.IsEmpty: false } => (
                "yaml.anchor",
                "Anchors (&name) are not used here."
            ),
            NodeEvent { Tag.IsEmpty: false } => ("yaml.tag", "Tags (!name) are not used here."),
            _ => default,
        };
        if (code is not null)
        {
            throw Refuse(code, current.Start, what, "Write the value out.");
        }
    }

    private void Open(char bracket, Mark at) => _open.Push((bracket, At(at)));

    private (char Bracket, Position At)? OpenBracket =>
        _open
            .Where(pair => pair.Open != ' ')
            .Select(pair => ((char, Position)?)pair)
            .FirstOrDefault();

    private T Next<T>()
        where T : ParsingEvent
    {
        var current = _parser.Current ?? (_parser.MoveNext() ? _parser.Current : null);
        _parser.MoveNext();
        return current as T
            ?? throw new InvalidOperationException($"The parser gave no {typeof(T).Name}.");
    }

    private static string Shown(string key) => key.Length <= 40 ? key : key[..40] + "...";

    private Position At(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    private Fault Refuse(string code, Mark at, string what, string advice) =>
        new(new Finding(code, Trouble.Input, At(at), what, advice));

    // Leaves the recursion at the first fault.
#pragma warning disable CA1064 // it never leaves this class
    private sealed class Fault(Finding finding) : Exception
    {
        public Finding Finding { get; } = finding;
    }
#pragma warning restore CA1064
}
