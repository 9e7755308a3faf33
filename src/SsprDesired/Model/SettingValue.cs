using System.Globalization;

namespace SsprDesired.Model;

/// <summary>The value of a setting, wanted or seen. <see cref="Absent"/> is a value: the tenant says that nothing is set.</summary>
public abstract record SettingValue
{
    private SettingValue() { }

    public static SettingValue Nothing { get; } = new Absent();

    /// <summary>The names in the value that have to be looked up before it can be compared or written.</summary>
    public virtual IEnumerable<GroupName> Names => [];

    /// <summary>The value with every name replaced by what it stands for.</summary>
    public virtual SettingValue Resolve(Func<GroupName, Group> lookUp) => this;

    public sealed record YesNo(bool Value) : SettingValue
    {
        public override string ToString() => Value ? "true" : "false";
    }

    public sealed record WholeNumber(int Value) : SettingValue
    {
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A choice, a link, a text.</summary>
    public sealed record Word(string Value) : SettingValue
    {
        public override string ToString() => Value;
    }

    /// <summary>A group as the file names it, by display name or object id, before it was looked up.</summary>
    public sealed record GroupName(string Text) : SettingValue
    {
        public override IEnumerable<GroupName> Names => [this];

        public override SettingValue Resolve(Func<GroupName, Group> lookUp) => lookUp(this);

        public override string ToString() => Text;
    }

    /// <summary>A group of the tenant. Two are the same when their ids are; a display name can change and need not be unique.</summary>
    public sealed record Group(ObjectId Id, string DisplayName) : SettingValue
    {
        public bool Equals(Group? other) => other is not null && Id == other.Id;

        public override int GetHashCode() => Id.GetHashCode();

        public override string ToString() => DisplayName.Length == 0 ? Id.ToString() : DisplayName;
    }

    public sealed record Absent : SettingValue
    {
        public override string ToString() => "(not set)";
    }

    /// <summary>A set of choices; the order of writing counts for nothing.</summary>
    public sealed record Words(IReadOnlyList<string> Values) : SettingValue
    {
        public bool Equals(Words? other) =>
            other is not null && Values.Order().SequenceEqual(other.Values.Order());

        public override int GetHashCode() =>
            Values.Aggregate(
                0,
                (hash, value) => hash ^ value.GetHashCode(StringComparison.Ordinal)
            );

        public override string ToString() =>
            Values.Count == 0 ? "(none)" : string.Join(", ", Values);
    }

    /// <summary>Groups as the file names them, before they were looked up.</summary>
    public sealed record GroupNames(IReadOnlyList<GroupName> List) : SettingValue
    {
        public override IEnumerable<GroupName> Names => List;

        public override SettingValue Resolve(Func<GroupName, Group> lookUp) =>
            new Groups(false, [.. List.Select(lookUp)]);

        public override string ToString() => string.Join(", ", List);
    }

    /// <summary>Everybody, or the members of some groups.</summary>
    public sealed record Groups(bool All, IReadOnlyList<Group> List) : SettingValue
    {
        public static Groups Everybody { get; } = new(true, []);

        public bool Equals(Groups? other) =>
            other is not null && All == other.All && Ids.SetEquals(other.Ids);

        public override int GetHashCode() =>
            Ids.Aggregate(All ? 1 : 0, (hash, id) => hash ^ id.GetHashCode());

        public override string ToString() =>
            All ? "all"
            : List.Count == 0 ? "(none)"
            : string.Join(", ", List);

        private HashSet<ObjectId> Ids => [.. List.Select(group => group.Id)];
    }
}
