using SsprDesired.Model;

namespace SsprDesired.Config;

/// <summary>A piece of the file that knows where it stands.</summary>
internal abstract record YamlNode(Position Where)
{
    /// <param name="IsPlain">Neither quoted nor a block.</param>
    public sealed record Leaf(string Text, bool IsPlain, Position Where) : YamlNode(Where)
    {
        /// <summary>Nothing was written, or null was.</summary>
        public bool IsNothing => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
    }

    public sealed record Mapping(IReadOnlyList<Entry> Entries, Position Where) : YamlNode(Where);

    public sealed record Sequence(IReadOnlyList<YamlNode> Items, Position Where) : YamlNode(Where);

    public string Form =>
        this switch
        {
            Leaf { IsNothing: true } => "nothing",
            Leaf => "a single value",
            Mapping => "a mapping",
            _ => "a list",
        };
}

internal sealed record Entry(string Key, Position Where, YamlNode Value);

/// <summary>One file, from strongest to weakest in the list that makes up the desired state.</summary>
internal sealed record Layer(string File, YamlNode.Mapping Root);
