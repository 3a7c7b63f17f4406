using Npgsql;

namespace Headwater.Cluster.Postgres;

/// <summary>How a database is named: as <c>postgresql://user:password@host:port/database</c> or in Npgsql's own form.</summary>
internal static class ServerAddress
{
    /// <summary>The connection string of a name.</summary>
    /// <exception cref="ArgumentException">It is neither form.</exception>
    public static string Settings(string name)
    {
        if (!Uri.TryCreate(name, UriKind.Absolute, out Uri? address) || address.Scheme is not ("postgresql" or "postgres"))
        {
            return new NpgsqlConnectionStringBuilder(name).ConnectionString;
        }

        string[] user = address.UserInfo.Split(':', 2);
        NpgsqlConnectionStringBuilder settings = new() { Host = address.Host, Database = Uri.UnescapeDataString(address.AbsolutePath.Trim('/')) };
        settings.Port = address.Port > 0 ? address.Port : settings.Port;
        settings.Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null;
        settings.Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null;
        return settings.ConnectionString;
    }
}
