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

    public sealed record Choice(string Value) : SettingValue
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
}
