using SsprDesired.Cli;

try
{
    using var host = Host.OfProcess();
    return await CommandLine.RunAsync(host, args, CancellationToken.None);
}
catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
{
    // Standard output or standard error is closed, so there is nobody to tell.
    return 1;
}
