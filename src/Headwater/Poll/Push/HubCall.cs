namespace Headwater.Poll.Push;

/// <summary>What a hub asks a callback for: the parameters of its GET (WebSub, 5.3).</summary>
/// <param name="Mode"><c>subscribe</c>, <c>unsubscribe</c> or <c>denied</c>.</param>
/// <param name="Topic">The feed's address, as the hub knows it.</param>
/// <param name="Challenge">What to send back.</param>
/// <param name="LeaseSeconds">For how long it promises to push, in seconds.</param>
/// <param name="Reason">Why it refuses.</param>
public sealed record HubCall(string? Mode, string? Topic, string? Challenge, long? LeaseSeconds, string? Reason);

/// <summary>What a hub pushes (WebSub, 7).</summary>
/// <param name="Body">The feed, or its new part.</param>
/// <param name="ContentType">The Content-Type header, or <c>null</c>.</param>
/// <param name="Signature">The X-Hub-Signature header, or <c>null</c>.</param>
public sealed record HubDelivery(ReadOnlyMemory<byte> Body, string? ContentType, string? Signature);
