namespace SsprDesired.Simulator.People;

/// <summary>Given names and surnames, and their spelling in a mail address.</summary>
internal static class PeopleNames
{
    public static string[] Given { get; } =
    [
        .. "Anna Erik Maria Lars Karin Johan Sara Anders Emma Per Elin Mikael Linnea Fredrik Hanna Gustav".Split(
            ' '
        ),
        .. "Ida Oskar Astrid Nils Maja Axel Ebba Viktor Åsa Göran Märta Björn Ylva Örjan Kajsa Sven".Split(
            ' '
        ),
        .. "Alice Oliver Grace Harry Emily Jack Sophie Thomas Chloe Daniel Lucy Samuel Olivia Henry Amelia George".Split(
            ' '
        ),
        .. "Amina Yusuf Leila Omar Fatima Hassan Mei Arjun Priya Kenji Sofia Mateo Ingrid Piotr Zofia André".Split(
            ' '
        ),
    ];

    public static string[] Surnames { get; } =
    [
        .. "Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson".Split(
            ' '
        ),
        .. "Pettersson Isaksson Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Lindström".Split(
            ' '
        ),
        .. "Lindqvist Lindgren Axelsson Berg Bergström Lundberg Lind Lundgren Lundqvist Mattsson".Split(
            ' '
        ),
        .. "Berglund Fredriksson Sandberg Henriksson Forsberg Sjöberg Wallin Engström Danielsson Håkansson".Split(
            ' '
        ),
        .. "Öberg Åberg Ström Björk Norén Ekström Nyström Holm Dahl Hedlund".Split(' '),
        .. "Smith Jones Taylor Brown Wilson Evans Walker Wright Robinson Thompson".Split(' '),
        .. "Green Hall Wood Clarke Hughes Edwards Turner Hill Moore Clark".Split(' '),
        .. "Ahmed Hussain Nguyen Kowalski Patel Tanaka Garcia Rossi Novak Hosseini Meyer".Split(
            ' '
        ),
    ];

    /// <summary>Lower case, without the marks that mail addresses do not carry.</summary>
    public static string InAddress(string name) =>
        string.Create(
            name.Length,
            name,
            static (letters, from) =>
            {
                for (var at = 0; at < letters.Length; at++)
                {
                    letters[at] = char.ToLowerInvariant(from[at]) switch
                    {
                        'å' or 'ä' => 'a',
                        'ö' => 'o',
                        'é' => 'e',
                        var plain => plain,
                    };
                }
            }
        );
}
