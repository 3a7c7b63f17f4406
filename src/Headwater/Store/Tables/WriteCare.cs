namespace Headwater.Store.Tables;

/// <summary>What a transaction needs beyond being all or nothing.</summary>
internal enum WriteCare
{
    /// <summary>Nothing: it may run beside others that write other rows.</summary>
    Usual,

    /// <summary>No other may write meanwhile: it changes what others look at before they write.</summary>
    Alone,

    /// <summary>Alone, and a person is told that it is done: it must outlive a power cut.</summary>
    Durable,
}
