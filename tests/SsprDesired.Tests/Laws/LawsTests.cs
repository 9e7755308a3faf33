using CsCheck;
using SsprDesired.Catalog;
using SsprDesired.Model;

namespace SsprDesired.Tests.Laws;

public sealed class LawsTests
{
    public static TheoryData<string> Settings =>
        [.. Everything.Declared.Settings.Select(setting => setting.Address.Text)];

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_write_changes_no_other_member(string address) =>
        Hold(address, Laws.WriteChangesNoOtherMember);

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_read_after_a_write_gives_the_value(string address) =>
        Hold(address, Laws.ReadAfterWriteGivesTheValue);

    [Theory]
    [MemberData(nameof(Settings))]
    public void Writing_what_was_read_changes_nothing(string address) =>
        Hold(
            address,
            (setting, document, _) => Laws.WritingWhatWasReadChangesNothing(setting, document)
        );

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_plan_after_an_apply_is_empty(string address) =>
        Hold(
            address,
            (setting, document, value) =>
                Laws.PlanAfterApplyIsEmpty(Everything.Declared, setting, document, value)
        );

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_write_that_touches_another_member_is_caught(string address) =>
        Break(
            address,
            lens =>
                lens with
                {
                    Write = (document, value) =>
                        lens.Write(document, value).With("x-unknown-0", "\"moved\""),
                },
            Laws.WriteChangesNoOtherMember
        );

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_write_that_is_lost_is_caught(string address) =>
        Break(
            address,
            lens => lens with { Write = (document, _) => document },
            Laws.ReadAfterWriteGivesTheValue
        );

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_read_that_mistakes_what_is_there_is_caught(string address) =>
        Break(
            address,
            lens =>
                lens with
                {
                    Read = document =>
                        lens.Read(document) is Reading.Value ? Reading.Absent : lens.Read(document),
                },
            (setting, document, _) => Laws.WritingWhatWasReadChangesNothing(setting, document)
        );

    [Theory]
    [MemberData(nameof(Settings))]
    public void An_apply_that_does_not_settle_is_caught(string address) =>
        Break(
            address,
            lens => lens with { Write = (document, _) => document },
            (setting, document, value) =>
                SettlesOrIsRefused(Replaced(setting), setting, document, value)
        );

    // The proof may refuse such a plan before it is shown, which catches the fault as well.
    private static bool SettlesOrIsRefused(
        Catalogue catalogue,
        Setting setting,
        Document document,
        SettingValue value
    )
    {
        try
        {
            return Laws.PlanAfterApplyIsEmpty(catalogue, setting, document, value);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static Catalogue Replaced(Setting setting) =>
        Everything.Declared with
        {
            Settings =
            [
                .. Everything.Declared.Settings.Select(other =>
                    other.Address == setting.Address ? setting : other
                ),
            ],
        };

    private static void Hold(string address, Func<Setting, Document, SettingValue, bool> law)
    {
        var setting = Find(address);
        Worlds(setting).Sample(world => law(setting, world.Document, world.Value), iter: 500);
    }

    private static void Break(
        string address,
        Func<Lens, Lens> plant,
        Func<Setting, Document, SettingValue, bool> law
    )
    {
        var setting = Find(address);
        var broken = setting with { Lens = plant(setting.Lens) };
        var caught = false;
        Worlds(setting)
            .Sample(
                world =>
                {
                    caught |= !law(broken, world.Document, world.Value);
                },
                iter: 200,
                threads: 1
            );
        Assert.True(caught, $"The law did not catch the fault planted in {address}.");
    }

    private static Gen<(Document Document, SettingValue Value)> Worlds(Setting setting) =>
        Gen.Select(
            Tests.Laws.Worlds.DocumentFor(setting),
            Tests.Laws.Worlds.ValueFor(setting.Kind)
        );

    private static Setting Find(string address) =>
        Everything.Declared.Find(new SettingAddress(address))!;
}
