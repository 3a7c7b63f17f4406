using System.Net;
using System.Text;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Egress;

/// <summary>
/// The one way out: everything the program ever requests goes through here.
/// <code>
///   address ─▶ TargetRules ─▶ HostQueue ─▶ Dialer (AddressRules) ─▶ headers ─▶ redirect? back to the start
///                                                                       └────▶ body, capped, decoded
/// </code>
/// Nothing that a site does throws; only <see cref="OperationCanceledException"/> leaves, when the caller cancels.
/// Safe for many callers at once.
/// </summary>
public sealed class WebEgress : IDisposable
{
    private readonly EgressOptions options;
    private readonly TimeProvider clock;
    private readonly HostMap hosts;
    private readonly HostQueue queue;
    private readonly HttpMessageInvoker web;

    /// <summary>Prepares the way out; nothing is connected yet.</summary>
    public WebEgress(EgressOptions options, TimeProvider clock)
        : this(options, clock, Dns.GetHostAddressesAsync)
    {
    }

    internal WebEgress(EgressOptions options, TimeProvider clock, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        (this.options, this.clock) = (options, clock);
        hosts = new HostMap(options);
        queue = new HostQueue(clock, options.Pause, options.MaxWait);
        web = new HttpMessageInvoker(Handler(options, new Dialer(hosts, options.Proxy, resolve)));
    }

    /// <summary>Asks once, following redirects hop by hop and judging each anew.</summary>
    public async Task<EgressOutcome> SendAsync(EgressRequest request, CancellationToken cancel)
    {
        RedirectTrail trail = new(request.Url);
        while (true)
        {
            Cause? refusal = TargetRules.Refusal(trail.Url, hosts, out Uri uri);
            if (await RefusalAsync(refusal, uri, trail, request).ConfigureAwait(false) is { } refused)
            {
                return new EgressOutcome.Failed(refused);
            }

            EgressOutcome outcome = await AskAsync(uri, request, cancel).ConfigureAwait(false);
            if (outcome is not EgressOutcome.Answered answer)
            {
                return outcome;
            }

            if (request.Content is not null || !trail.Follow(answer))
            {
                return trail.Ended(answer);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => web.Dispose();

    private async ValueTask<Cause?> RefusalAsync(Cause? refusal, Uri uri, RedirectTrail trail, EgressRequest request) =>
        refusal is not null ? (trail.Hops == 0 ? refusal : Causes.BadRedirect(request.Url, trail.Url, refusal))
        : trail.Hops > options.MaxRedirects || !trail.Visit(uri) ? Causes.RedirectLoop(request.Url, trail.Hops)
        : trail.Hops > 1 && request.Permit is { } permit ? await permit(uri).ConfigureAwait(false)
        : null;

    private async Task<EgressOutcome> AskAsync(Uri uri, EgressRequest request, CancellationToken cancel)
    {
        (HostQueue.Turn? turn, EgressOutcome.Failed? refused) = await queue.TurnAsync(uri.IdnHost, request.Pause, cancel).ConfigureAwait(false);
        if (turn is null)
        {
            return refused!;
        }

        using (turn)
        {
            EgressOutcome outcome = await ExchangeAsync(uri, request, cancel).ConfigureAwait(false);
            if (outcome is EgressOutcome.Answered { NotBefore: { } until })
            {
                queue.LeaveAlone(uri.IdnHost, until);
            }

            return outcome;
        }
    }

    private async Task<EgressOutcome> ExchangeAsync(Uri uri, EgressRequest request, CancellationToken cancel)
    {
        Deadline headers = new("to answer", options.HeadersDeadline), body = new("to send its page", options.BodyDeadline);
        Deadline running = headers;
        try
        {
            using HttpRequestMessage message = Message(uri, request);
            using HttpResponseMessage response = await headers.KeepAsync(c => web.SendAsync(message, c), clock, cancel).ConfigureAwait(false);
            running = body;
            ReadOnlyMemory<byte>? bytes = await body.KeepAsync(c => CappedBody.ReadAsync(response.Content, request.MaxBody, c), clock, cancel).ConfigureAwait(false);
            return bytes is { } read ? Answer(uri, response, read) : new EgressOutcome.Failed(Causes.TooLarge(uri.AbsoluteUri, request.MaxBody));
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            // The handler keeps the time of connecting itself, and names it so.
            Deadline kept = e.InnerException is TimeoutException ? new Deadline("to be connected to", options.ConnectDeadline) : running;
            return new EgressOutcome.Failed(Causes.Timeout(uri.AbsoluteUri, kept.Phase, kept.Length));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or RefusedException)
        {
            return new EgressOutcome.Failed(Causes.Of(e, uri.AbsoluteUri));
        }
    }

    private HttpRequestMessage Message(Uri uri, EgressRequest request)
    {
        HttpRequestMessage message = new(request.Content is null ? HttpMethod.Get : HttpMethod.Post, uri)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        Add("User-Agent", options.UserAgent);
        Add("Accept", request.Accept);
        Add("Accept-Encoding", ContentCoding.Accepted);
        Add("If-None-Match", request.IfNoneMatch);
        Add("If-Modified-Since", request.IfModifiedSince);
        if (request.Content is { } content)
        {
            message.Content = new ReadOnlyMemoryContent(content.Bytes);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", content.MediaType);
            foreach ((string name, string value) in content.Headers)
            {
                Add(name, value);
            }
        }

        return message;

        // What a site once sent as a validator goes back to it, but never as a header of its own choosing.
        void Add(string name, string? value)
        {
            if (value is not null && !value.AsSpan().ContainsAny('\r', '\n', '\0'))
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private EgressOutcome.Answered Answer(Uri uri, HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        Dictionary<string, string> headers = new(StringComparer.Ordinal);
        foreach ((string name, System.Net.Http.Headers.HeaderStringValues values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            headers[name.ToLowerInvariant()] = string.Join(", ", values);
        }

        int status = (int)response.StatusCode;
        return new EgressOutcome.Answered
        {
            Status = status,
            Url = uri.AbsoluteUri,
            Headers = headers,
            Body = body,
            NotBefore = status is 429 or 503 ? RetryAfter.Read(headers.GetValueOrDefault("retry-after"), clock.GetUtcNow(), options.MaxRetryAfter) : null,
        };
    }

    private static SocketsHttpHandler Handler(EgressOptions options, Dialer dialer) => new()
    {
        ConnectCallback = (context, cancel) => dialer.DialAsync(context.DnsEndPoint, cancel),
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = options.Proxy is not null,
        Proxy = options.Proxy is null ? null : new WebProxy(options.Proxy),
        ConnectTimeout = options.ConnectDeadline,
        MaxConnectionsPerServer = 2,
        MaxResponseHeadersLength = 64,
        MaxResponseDrainSize = 64 * 1024,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
    };
}
