using Headwater.Group.Decisions;
using Headwater.Group.Profiles;
using Headwater.Group.Vectors;
using Headwater.Model;

namespace Headwater.Tests.Group.Decisions;

public sealed class SidesTest
{
    private readonly Frequencies frequencies = Frequencies.WithBackground();

    [Fact]
    public void Articles_in_several_languages_fall_into_events_not_into_languages()
    {
        Profile[] articles =
        [
            Read(1, "en", "Ferry sinks off Port Amber", "The ferry Marguerite sank off Port Amber on Tuesday with 212 passengers aboard. Rescuers pulled 203 people from the water, harbour master Lena Okafor said."),
            Read(2, "en", "Parliament in Veldt passes dairy law", "Parliament in Veldt voted 61 to 40 for a law that sets a minimum price for raw milk. Farm minister Joris Hallam called it overdue."),
            Read(3, "ru", "Паром «Маргарита» затонул у Порт-Эмбера", "Паром затонул во вторник у берегов Порт-Эмбера, на борту были 212 пассажиров. Спасены 203 человека, сообщила начальник порта Лена Окафор."),
            Read(4, "ru", "Парламент Велдта принял закон о молоке", "Парламент Велдта 61 голосом против 40 принял закон о минимальной цене на молоко. Министр сельского хозяйства Йорис Халлам назвал его давно назревшим."),
        ];

        Sides sides = Sides.Of(articles, frequencies);

        long[][] parted = [[.. sides.One.Members.Select(m => m.Id.Value).Order()], [.. sides.Other.Members.Select(m => m.Id.Value).Order()]];
        parted.OrderBy(p => p[0]).ToArray().ShouldBe([[1L, 3L], [2L, 4L]]);
    }

    private Profile Read(long id, string language, string title, string text) => new Profiler(frequencies).Read(
        new Article { Id = new ItemId(id), Title = title, Text = text, Language = language, Published = Press.Start, Seen = Press.Start }, count: true);
}
