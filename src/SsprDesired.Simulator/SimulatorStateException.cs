namespace SsprDesired.Simulator;

/// <summary>
/// The stored state of a simulated tenant cannot be used: it is damaged, foreign or written by a newer version.
/// The message says what is wrong and in which file; a reset cures it.
/// </summary>
public sealed class SimulatorStateException : Exception
{
    public SimulatorStateException() { }

    public SimulatorStateException(string message)
        : base(message) { }

    public SimulatorStateException(string message, Exception innerException)
        : base(message, innerException) { }
}
