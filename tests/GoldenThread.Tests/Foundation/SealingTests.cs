using GoldenThread.Foundation;

namespace GoldenThread.Tests.Foundation;

public sealed class SealingTests
{
    private readonly Sealing _sealing = new(new SealingKey([.. Enumerable.Range(0, 32).Select(i => (byte)i)]));
    private readonly Guid _about = Guid.NewGuid();

    [Theory]
    [InlineData("Large print, please")]
    [InlineData("")]
    [InlineData("Dolmetscherin für Gebärdensprache ✋")]
    public void What_was_sealed_opens_again(string text) => _sealing.Open(_sealing.Seal(text, _about), _about).ShouldBe(text);

    [Fact]
    public void It_opens_for_no_other_record_and_no_other_key()
    {
        var whole = _sealing.Seal("Large print", _about);

        _sealing.Open(whole, Guid.NewGuid()).ShouldBeNull();
        new Sealing(new SealingKey(new byte[32])).Open(whole, _about).ShouldBeNull();
    }

    [Fact]
    public void A_changed_byte_is_found_out()
    {
        for (var i = 0; i < _sealing.Seal("x", _about).Length; i++)
        {
            var whole = _sealing.Seal("x", _about);
            whole[i] ^= 1;
            _sealing.Open(whole, _about).ShouldBeNull();
        }

        _sealing.Open([], _about).ShouldBeNull();
    }

    [Fact]
    public void The_same_text_never_looks_the_same_twice() => _sealing.Seal("none", _about).ShouldNotBe(_sealing.Seal("none", _about));
}
