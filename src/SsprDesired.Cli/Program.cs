Console.WriteLine("sspr");
