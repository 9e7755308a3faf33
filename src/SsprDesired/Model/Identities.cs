namespace SsprDesired.Model;

/// <summary>Where a setting lives in the file, such as <c>registration.reconfirmDays</c>.</summary>
public readonly record struct SettingAddress(string Text) : IComparable<SettingAddress>
{
    /// <summary>The first part; all of it for a key that stands alone.</summary>
    public string Area => Text.Split('.')[0];

    /// <summary>What stands below the area; all of it for a key that stands alone.</summary>
    public string Name => Text[(Text.IndexOf('.', StringComparison.Ordinal) + 1)..];

    public int CompareTo(SettingAddress other) => string.CompareOrdinal(Text, other.Text);

    public override string ToString() => Text;

    public static bool operator <(SettingAddress left, SettingAddress right) =>
        left.CompareTo(right) < 0;

    public static bool operator >(SettingAddress left, SettingAddress right) =>
        left.CompareTo(right) > 0;

    public static bool operator <=(SettingAddress left, SettingAddress right) =>
        left.CompareTo(right) <= 0;

    public static bool operator >=(SettingAddress left, SettingAddress right) =>
        left.CompareTo(right) >= 0;
}

/// <summary>The id of a directory object; Graph writes it as a lower-case GUID with dashes.</summary>
public readonly record struct ObjectId(Guid Value)
{
    public static bool TryParse(string text, out ObjectId id)
    {
        var isId = Guid.TryParseExact(text, "D", out var value);
        id = new ObjectId(value);
        return isId;
    }

    public override string ToString() => Value.ToString("D");
}

/// <summary>A document of the tenant, such as <c>passwordResetPolicy</c>.</summary>
public readonly record struct ResourceId(string Text)
{
    public override string ToString() => Text;
}
