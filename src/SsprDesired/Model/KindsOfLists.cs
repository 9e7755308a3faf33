using System.Net.Mail;

namespace SsprDesired.Model;

public abstract partial record Kind
{
    /// <summary>Any of some choices, each at most once; an empty list is a value.</summary>
    public sealed record SetOfChoices(params IReadOnlyList<string> Values) : Kind
    {
        public override string Wants => $"a list of {string.Join(", ", Values)}";

        public override bool Admits(SettingValue value) =>
            value is SettingValue.Words words
            && words.Values.Distinct().Count() == words.Values.Count
            && words.Values.All(word => Values.Contains(word, StringComparer.Ordinal));

        public override Accepted AcceptList(IReadOnlyList<Scalar> list)
        {
            var unknown = list.Select(scalar => scalar.Text)
                .FirstOrDefault(text => !Values.Contains(text, StringComparer.Ordinal));
            if (unknown is not null)
            {
                var near = Spelling.Nearest(unknown, Values);
                return new(
                    null,
                    near is null ? $"{unknown} is none of them" : $"did you mean {near}?"
                );
            }

            var texts = list.Select(scalar => scalar.Text).ToList();
            return texts.Distinct().Count() < texts.Count
                ? new(null, "name each only once")
                // In the order of the catalogue, so that a plan reads the same however the file is written.
                : new(new SettingValue.Words([.. Values.Where(texts.Contains)]));
        }
    }

    /// <summary>All users, or some groups by display name or object id.</summary>
    /// <param name="AllowsAll">False for a list that leaves people out.</param>
    public sealed record Groups(bool AllowsAll) : Kind
    {
        private static readonly Group One = new();

        public override string Wants =>
            AllowsAll
                ? "all, or a list of display names or object ids of groups"
                : "a list of display names or object ids of groups";

        public override bool Admits(SettingValue value) =>
            value is SettingValue.Groups groups
            && (AllowsAll ? groups.All != groups.List.Count > 0 : !groups.All);

        public override Accepted Accept(Scalar scalar) =>
            AllowsAll && scalar is { IsPlain: true, Text: "all" }
                ? new(SettingValue.Groups.Everybody)
                : new(null, "write a list, [name]");

        public override Accepted AcceptList(IReadOnlyList<Scalar> list)
        {
            var accepted = list.Select(One.Accept).ToList();
            var wrong = accepted.FirstOrDefault(one => one.Value is null && one.Hint is not null);
            if (accepted.Any(one => one.Value is null))
            {
                return new(null, wrong.Hint);
            }

            List<SettingValue.GroupName> names =
            [
                .. accepted.Select(one => (SettingValue.GroupName)one.Value!),
            ];
            return AllowsAll && names.Count == 0 ? new(null, "name at least one group")
                : names.Distinct().Count() < names.Count ? new(null, "name each only once")
                : new(
                    names.Count == 0
                        ? new SettingValue.Groups(false, [])
                        : new SettingValue.GroupNames(names)
                );
        }
    }

    /// <summary>A mail address, or an address of a page.</summary>
    /// <param name="Most">In characters, ASCII only.</param>
    public sealed record Link(int Most, bool TakesMail) : Kind
    {
        public override string Wants =>
            TakesMail ? "a mail address or a web address" : "a web address";

        public override bool Admits(SettingValue value) =>
            value is SettingValue.Word word && IsLink(word.Value);

        public override Accepted Accept(Scalar scalar) =>
            IsLink(scalar.Text) ? new(new SettingValue.Word(scalar.Text))
            : scalar.Text.Length > Most ? new(null, $"it has at most {Most} characters")
            : new(null);

        private bool IsLink(string text) =>
            text.Length <= Most
            && text.All(char.IsAscii)
            && (
                Uri.TryCreate(text, UriKind.Absolute, out var uri)
                && uri.Scheme is "https" or "http"
                    ? uri!.Host.Contains('.', StringComparison.Ordinal)
                    : TakesMail
                        && MailAddress.TryCreate(text, out var mail)
                        && mail.Address == text
                        && mail.Host.Contains('.', StringComparison.Ordinal)
            );
    }

    /// <summary>One line of text for people.</summary>
    /// <param name="Most">In characters.</param>
    public sealed record Line(int Most) : Kind
    {
        public override string Wants => $"one line of at most {Most} characters";

        public override bool Admits(SettingValue value) =>
            value is SettingValue.Word word && IsLine(word.Value);

        public override Accepted Accept(Scalar scalar) =>
            IsLine(scalar.Text) ? new(new SettingValue.Word(scalar.Text)) : new(null);

        private bool IsLine(string text) =>
            text.Trim().Length > 0 && text.Length <= Most && !text.Any(char.IsControl);
    }

    /// <summary>Object ids of users or groups.</summary>
    public sealed record ObjectIds : Kind
    {
        public override string Wants => "a list of object ids";

        public override bool Admits(SettingValue value) =>
            value is SettingValue.Words words && words.Values.All(IsId);

        public override Accepted AcceptList(IReadOnlyList<Scalar> list) =>
            list.Select(scalar => scalar.Text).FirstOrDefault(text => !IsId(text)) is { } wrong
                ? new(null, $"{wrong} is no object id")
                : new(new SettingValue.Words([.. list.Select(scalar => scalar.Text)]));

        private static bool IsId(string text) => ObjectId.TryParse(text, out _);
    }

    /// <summary>The name that a user signs in with.</summary>
    public sealed record SignInName : Kind
    {
        public override string Wants => "a user's sign-in name, such as pilot@contoso.com";

        public override bool Admits(SettingValue value) =>
            value is SettingValue.Word word && IsName(word.Value);

        public override Accepted Accept(Scalar scalar) =>
            IsName(scalar.Text) ? new(new SettingValue.Word(scalar.Text)) : new(null);

        private static bool IsName(string text) =>
            MailAddress.TryCreate(text, out var name)
            && name.Address == text
            && name.Host.Contains('.', StringComparison.Ordinal);
    }
}
