namespace SsprDesired.Simulator.People;

internal enum PersonKind
{
    Employee,
    Guest,
    Administrator,
    BreakGlass,
}
