using SsprDesired.Model;
using SsprDesired.Planning;

namespace SsprDesired.Tests.Laws;

/// <summary>The four laws of a lens, each as a question that can be answered no.</summary>
internal static class Laws
{
    public static bool WriteChangesNoOtherMember(
        Setting setting,
        Document before,
        SettingValue value
    )
    {
        var after = setting.Lens.Write(before, value);
        var others = before.MemberNames.Except(setting.Lens.Members).ToList();
        return others.All(name => Raw(before, name) == Raw(after, name))
            && after.MemberNames.Except(setting.Lens.Members).SequenceEqual(others);
    }

    public static bool ReadAfterWriteGivesTheValue(
        Setting setting,
        Document before,
        SettingValue value
    ) =>
        setting.Lens.Read(setting.Lens.Write(before, value)) is Reading.Value read
        && read.Seen == value;

    public static bool WritingWhatWasReadChangesNothing(Setting setting, Document before) =>
        setting.Lens.Read(before) is not Reading.Value read
        || setting.Lens.Write(before, read.Seen).Utf8.SequenceEqual(before.Utf8);

    public static bool PlanAfterApplyIsEmpty(
        Catalogue catalogue,
        Setting setting,
        Document before,
        SettingValue value
    )
    {
        if (setting.Lens.Read(before) is Reading.UnknownShape)
        {
            return true;
        }

        var first = Plans.Of(catalogue, setting, before, value);
        var after = Edits.Apply(catalogue, before, first.Changes);
        return Plans.Of(catalogue, setting, after, value).Changes.Count == 0;
    }

    private static string Raw(Document document, string name) =>
        document.Member(name)!.Value.GetRawText();
}
