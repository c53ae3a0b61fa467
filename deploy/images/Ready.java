import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks the service of this container whether it is ready, for an image has neither a shell nor curl: {@code java -cp /opt/sealwell/probe Ready 9181}.
 * It ends with 0 when it is. Where a cluster asks by itself, nobody needs this.
 */
final class Ready {

    private static final int PATIENCE_MILLIS = 3_000;

    private Ready() {}

    public static void main(String[] arguments) {
        System.exit(isReady(arguments[0]) ? 0 : 1);
    }

    private static boolean isReady(String managementPort) {
        try {
            URI address = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
            HttpURLConnection service = (HttpURLConnection) address.toURL().openConnection();
            service.setConnectTimeout(PATIENCE_MILLIS);
            service.setReadTimeout(PATIENCE_MILLIS);
            return service.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
