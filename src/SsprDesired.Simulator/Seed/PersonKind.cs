namespace SsprDesired.Simulator.Seed;

internal enum PersonKind
{
    Employee,
    Guest,
    Administrator,
    BreakGlass,
}
