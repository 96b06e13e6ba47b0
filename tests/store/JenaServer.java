// A small SPARQL 1.1 endpoint around Apache Jena's own engine, for the tests: the port is the first argument.
// /query and /update take forms and bodies, /data is the graph store protocol, over a data set in memory whose default
// graph is empty, as Fuseki has it. Run as a source file: java -cp JARS JenaServer.java PORT

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.update.UpdateAction;

public class JenaServer {
    private interface Answer {
        byte[] of(HttpExchange exchange, Map<String, String> given, ByteArrayOutputStream out) throws Exception;
    }

    public static void main(String[] arguments) throws IOException {
        Dataset data = DatasetFactory.createTxnMem();
        InetSocketAddress place = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(place, 0);
        serve(server, "/query", (exchange, given, out) -> query(data, given, exchange, out));
        serve(server, "/update", (exchange, given, out) -> update(data, given, out));
        serve(server, "/data", (exchange, given, out) -> graphs(data, given, exchange, out));
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
    }

    private static void serve(HttpServer server, String path, Answer answer) {
        server.createContext(path, exchange -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int status = 200;
            byte[] body;
            try {
                body = answer.of(exchange, given(exchange), out);
            } catch (Exception error) {
                status = 400;
                body = String.valueOf(error).getBytes(StandardCharsets.UTF_8);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static byte[] query(Dataset data, Map<String, String> given, HttpExchange exchange, ByteArrayOutputStream out) {
        Query query = QueryFactory.create(given.get("query"));
        data.begin(ReadWrite.READ);
        try (QueryExecution execution = QueryExecutionFactory.create(query, data)) {
            if (query.isSelectType()) {
                exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
                ResultSetFormatter.outputAsJSON(out, execution.execSelect());
            } else if (query.isAskType()) {
                exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
                ResultSetFormatter.outputAsJSON(out, execution.execAsk());
            } else {
                exchange.getResponseHeaders().set("Content-Type", "application/n-triples");
                Model found = query.isConstructType() ? execution.execConstruct() : execution.execDescribe();
                RDFDataMgr.write(out, found, Lang.NTRIPLES);
            }
        } finally {
            data.end();
        }
        return out.toByteArray();
    }

    private static byte[] update(Dataset data, Map<String, String> given, ByteArrayOutputStream out) {
        data.begin(ReadWrite.WRITE);
        try {
            UpdateAction.parseExecute(given.get("update"), data);
            data.commit();
        } finally {
            data.end();
        }
        return out.toByteArray();
    }

    private static byte[] graphs(Dataset data, Map<String, String> given, HttpExchange exchange, ByteArrayOutputStream out) {
        String name = given.get("graph");
        Model read = ModelFactory.createDefaultModel();
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("DELETE")) {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            Lang lang = type != null && type.startsWith("text/turtle") ? Lang.TURTLE : Lang.NTRIPLES;
            RDFDataMgr.read(read, new java.io.ByteArrayInputStream(given.get("body").getBytes(StandardCharsets.UTF_8)), lang);
        }
        data.begin(method.equals("GET") ? ReadWrite.READ : ReadWrite.WRITE);
        try {
            switch (method) {
                case "PUT" -> data.replaceNamedModel(name, read);
                case "POST" -> data.getNamedModel(name).add(read);
                case "DELETE" -> data.removeNamedModel(name);
                default -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/n-triples");
                    RDFDataMgr.write(out, data.getNamedModel(name), Lang.NTRIPLES);
                }
            }
            if (!method.equals("GET")) {
                data.commit();
            }
        } finally {
            data.end();
        }
        return out.toByteArray();
    }

    /** Parameters of the address and of a form; a body that is no form counts as the query, the update and "body". */
    private static Map<String, String> given(HttpExchange exchange) throws IOException {
        Map<String, String> found = new HashMap<>();
        split(exchange.getRequestURI().getRawQuery(), found);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        try (InputStream stream = exchange.getRequestBody()) {
            String body = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
                split(body, found);
            } else if (!body.isEmpty()) {
                found.putIfAbsent("query", body);
                found.putIfAbsent("update", body);
                found.put("body", body);
            }
        }
        return found;
    }

    private static void split(String text, Map<String, String> found) {
        for (String part : text == null || text.isEmpty() ? new String[0] : text.split("&")) {
            String[] pair = part.split("=", 2);
            String value = pair.length > 1 ? pair[1] : "";
            found.put(URLDecoder.decode(pair[0], StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
    }
}
