import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ChangesApi;
import org.openapitools.client.api.GapsApi;
import org.openapitools.client.api.VendorsApi;
import org.openapitools.client.model.AskProcurementGates;
import org.openapitools.client.model.BulkResultView;
import org.openapitools.client.model.ChangePageView;
import org.openapitools.client.model.CreateVendor;
import org.openapitools.client.model.ExternalReference;
import org.openapitools.client.model.FaultDocument;
import org.openapitools.client.model.FindingView;
import org.openapitools.client.model.ProblemDocument;
import org.openapitools.client.model.ProcurementGatesView;
import org.openapitools.client.model.Severity;
import org.openapitools.client.model.UpsertVendor;
import org.openapitools.client.model.VendorBulkLine;
import org.openapitools.client.model.VendorGateView;
import org.openapitools.client.model.VendorView;

/** The README's main job, by a client that was generated. */
public final class MainJob {
  private static final String SYSTEM = "sap-mm";
  private static final String KEY = "V-java";

  private MainJob() {}

  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient();
    URI service = URI.create(args[0]);
    client.setScheme(service.getScheme());
    client.setHost(service.getHost());
    client.setPort(service.getPort());
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + args[1]));
    UUID institution = UUID.fromString(args[2]);
    UUID vendor = UUID.fromString(args[3]);
    UUID contract = UUID.fromString(args[4]);
    ObjectMapper json = client.getObjectMapper();
    GapsApi gaps = new GapsApi(client);
    VendorsApi vendors = new VendorsApi(client);

    Map<String, Object> said = new LinkedHashMap<>();
    List<FindingView> worst =
        gaps.getGapReport(institution, null, null, null, null, null, null, null, null, 1, null, null, null, null).getItems();
    said.put("worst", worst.stream().map(FindingView::getSeverity).map(Severity::getValue).collect(Collectors.toList()));
    List<FindingView> missing =
        gaps.getContractGaps(contract, null, null, null, "MTX-001", null, null, null, null, null, null, null, null, null).getItems();
    // A family of rules that comes later is a text like those of today.
    List<String> themes = missing.stream().map(FindingView::getTheme).collect(Collectors.toList());
    if (!themes.stream().allMatch("MTX"::equals)) throw new IllegalStateException(themes.toString());
    said.put("gaps", missing.stream().map(FindingView::getRuleId).collect(Collectors.toList()));
    said.put(
        "decision",
        gaps.askProcurementGate(vendor, institution, null, null, null, null, null, null).getDecision().getValue());
    said.put("days", !gaps.getForecast(institution, null, null, null, null, null).getDays().isEmpty());
    said.put("refused", refusal(vendors, json));

    UpsertVendor whole = new UpsertVendor().name("㈱髙﨑①メディカル").country("US").address("残る");
    VendorView first = vendors.upsertVendorByExternalId(SYSTEM, KEY, whole, null, null, null);
    UpsertVendor name = new UpsertVendor().name("改称");
    String sent = json.writeValueAsString(name);
    if (!sent.equals("{\"name\":\"改称\"}")) throw new IllegalStateException(sent);
    VendorView renamed =
        vendors.upsertVendorByExternalId(SYSTEM, KEY, name, "\"" + first.getVersion() + "\"", null, null);
    said.put("renamed", List.of(renamed.getName(), renamed.getCountry(), renamed.getAddress()));
    said.putAll(bulkGatesAndFeed(client, institution));
    System.out.write(json.writeValueAsBytes(said));
    System.out.flush();
  }

  /** What an ERP does besides: many records by its own keys, what it may buy from them, and what has changed. */
  private static Map<String, Object> bulkGatesAndFeed(ApiClient client, UUID institution) throws ApiException {
    VendorsApi vendors = new VendorsApi(client);
    List<VendorBulkLine> lines =
        List.of(line("V-java-1", "一括一"), line("V-java-2", "一括二"), line("V-java-3", ""));
    BulkResultView bulk = vendors.bulkUpsertVendors(lines, null, null, UUID.randomUUID().toString(), null);
    String refused = bulk.getItems().get(2).getProblem().getErrors().get(0).getPointer();
    AskProcurementGates asked =
        new AskProcurementGates()
            .institutionId(institution)
            .system(SYSTEM)
            .keys(new LinkedHashSet<>(List.of("V-java-1", "V-nobody")))
            .holdsOf("SAP_S4HANA");
    ProcurementGatesView gates = new GapsApi(client).askProcurementGates(asked);
    VendorGateView known = gates.getItems().get(0);
    VendorGateView unknown = gates.getItems().get(1);
    ChangePageView feed = new ChangesApi(client).listChanges(null, "vendors", 1, null);
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("bulk", List.of(bulk.getCreated(), bulk.getRefused(), refused));
    said.put(
        "gates",
        Arrays.asList(
            known.getScopes().get(1).getDecision().getValue(), unknown.getReasonCode(), known.getHold()));
    said.put("feed", List.of(feed.getItems().get(0).getResource(), feed.getPhase().getValue()));
    return said;
  }

  private static VendorBulkLine line(String key, String name) {
    ExternalReference externalId = new ExternalReference().system(SYSTEM).key(key);
    return new VendorBulkLine().externalId(externalId).record(new UpsertVendor().name(name));
  }

  private static List<String> refusal(VendorsApi vendors, ObjectMapper json) throws Exception {
    try {
      vendors.createVendor(new CreateVendor().name("誤番号").corporateNumber("1180301018772"), null, null);
      return List.of();
    } catch (ApiException refused) {
      ProblemDocument problem = json.readValue(refused.getResponseBody(), ProblemDocument.class);
      return problem.getErrors().stream().map(FaultDocument::getPointer).collect(Collectors.toList());
    }
  }
}
