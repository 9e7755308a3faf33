using System.Globalization;

namespace SsprDesired.Model;

/// <summary>A scalar of the file. Only a plain one (no quotes, no block) can be a number or a yes/no.</summary>
public readonly record struct Scalar(string Text, bool IsPlain);

/// <summary>Either a value, or why the scalar is none, as the end of the sentence "... must be".</summary>
public readonly record struct Accepted(SettingValue? Value, string Hint = "");

/// <summary>What values a setting takes. Scalars follow the core schema of YAML 1.2: <c>true</c> and <c>false</c>, decimal numbers without leading zero.</summary>
public abstract partial record Kind
{
    private Kind() { }

    /// <summary>Says what is taken, as the end of the sentence "... must be".</summary>
    public abstract string Wants { get; }

    public virtual Accepted Accept(Scalar scalar) => new(null, "write a list, [a, b]");

    public virtual Accepted AcceptList(IReadOnlyList<Scalar> list) => new(null);

    /// <summary>Whether a value, from wherever it comes, is one that may be written.</summary>
    public abstract bool Admits(SettingValue value);

    public sealed record YesNo : Kind
    {
        public override string Wants => "true or false";

        public override bool Admits(SettingValue value) => value is SettingValue.YesNo;

        public override Accepted Accept(Scalar scalar) =>
            (scalar.IsPlain, scalar.Text) switch
            {
                (true, "true") => new(new SettingValue.YesNo(true)),
                (true, "false") => new(new SettingValue.YesNo(false)),
                (_, "yes" or "Yes" or "YES" or "on" or "On" or "ON") => new(null, "write true"),
                (_, "no" or "No" or "NO" or "off" or "Off" or "OFF") => new(null, "write false"),
                (false, "true" or "false") => new(null, "write it without quotes"),
                _ => new(null),
            };
    }

    public sealed record WholeNumber(int Least, int Most) : Kind
    {
        public override string Wants =>
            Most - Least == 1
                ? string.Create(CultureInfo.InvariantCulture, $"{Least} or {Most}")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"a whole number from {Least} to {Most}"
                );

        public override bool Admits(SettingValue value) =>
            value is SettingValue.WholeNumber number
            && number.Value >= Least
            && number.Value <= Most;

        public override Accepted Accept(Scalar scalar)
        {
            var canonical =
                int.TryParse(
                    scalar.Text,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && number.ToString(CultureInfo.InvariantCulture) == scalar.Text;
            if (canonical && !scalar.IsPlain)
            {
                return new(null, "write it without quotes");
            }

            return canonical && number >= Least && number <= Most
                ? new(new SettingValue.WholeNumber(number))
                : new(null);
        }
    }

    public sealed record Choice(params IReadOnlyList<string> Values) : Kind
    {
        public override bool Admits(SettingValue value) =>
            value is SettingValue.Word choice
            && Values.Contains(choice.Value, StringComparer.Ordinal);

        public override string Wants => string.Join(", ", Values.SkipLast(1)) + " or " + Values[^1];

        public override Accepted Accept(Scalar scalar)
        {
            if (Values.Contains(scalar.Text, StringComparer.Ordinal))
            {
                return new(new SettingValue.Word(scalar.Text));
            }

            var near = Spelling.Nearest(scalar.Text, Values);
            return new(null, near is null ? "" : $"did you mean {near}?");
        }
    }

    /// <summary>One group of the tenant, by display name (at most 256 characters) or object id.</summary>
    public sealed record Group : Kind
    {
        public override string Wants => "the display name or object id of one group";

        public override bool Admits(SettingValue value) => value is SettingValue.Group;

        public override Accepted Accept(Scalar scalar) =>
            scalar.Text.Trim().Length == 0
            || (scalar.IsPlain && scalar.Text is "null" or "Null" or "NULL" or "~")
                ? new(null, "leave the key out when it is not to be managed")
            : scalar.Text.Length > 256 ? new(null, "a display name has at most 256 characters")
            : new(new SettingValue.GroupName(scalar.Text));
    }
}
