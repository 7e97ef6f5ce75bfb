/**
 * Every picture of the app, by the word it stands for. Icons support a word and never replace
 * it; the five that may stand alone (search, lock, close, help, more) carry a name.
 */
import {
  Armchair,
  ArrowLeft,
  ArrowRight,
  Briefcase,
  Calendar,
  ChartBar,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  Circle,
  CircleAlert,
  CircleCheck,
  CircleDot,
  CircleHelp,
  Clock,
  Ellipsis,
  Eye,
  EyeOff,
  File,
  FileText,
  Folder,
  History,
  House,
  Info,
  Link2,
  List,
  Lock,
  type LucideIcon,
  MessageSquare,
  Paperclip,
  Pencil,
  Phone,
  Plus,
  Printer,
  RefreshCw,
  Save,
  Scale,
  Search,
  Send,
  Settings,
  ShieldCheck,
  Target,
  Trash2,
  TriangleAlert,
  Undo2,
  User,
  Users,
  X,
} from "lucide-react";

const pictures = {
  account: FileText,
  add: Plus,
  attention: TriangleAlert,
  back: ArrowLeft,
  calendar: Calendar,
  career: Briefcase,
  cases: Folder,
  check: Check,
  clock: Clock,
  close: X,
  consent: ShieldCheck,
  danger: CircleAlert,
  delete: Trash2,
  document: File,
  down: ChevronDown,
  edit: Pencil,
  file: Paperclip,
  forward: ArrowRight,
  goal: Target,
  help: CircleHelp,
  hidden: EyeOff,
  history: History,
  info: Info,
  legal: Scale,
  list: List,
  lock: Lock,
  message: MessageSquare,
  more: Ellipsis,
  neutral: Circle,
  next: ChevronRight,
  other: CircleDot,
  people: Users,
  person: User,
  phone: Phone,
  previous: ChevronLeft,
  print: Printer,
  providers: House,
  referral: Link2,
  reports: ChartBar,
  save: Save,
  search: Search,
  send: Send,
  settings: Settings,
  shown: Eye,
  success: CircleCheck,
  sync: RefreshCw,
  therapy: Armchair,
  today: CircleCheck,
  undo: Undo2,
} satisfies Record<string, LucideIcon>;

/** The name of a picture. */
export type IconName = keyof typeof pictures;

// Only what points along the reading direction is mirrored; clocks and checks are not.
const mirrored: ReadonlySet<IconName> = new Set([
  "back",
  "forward",
  "next",
  "previous",
  "undo",
  "send",
  "list",
]);

// 1.75 of the 24 units of the picture. As a share and not as a length, because the window's engine
// enlarges a length together with the text, once more than the picture itself.
const STROKE = `${(1.75 / 24) * 100}%`;

/** A picture beside its word; screen readers pass over it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const Picture = pictures[name];
  return (
    <Picture
      aria-hidden="true"
      focusable="false"
      size={size}
      strokeWidth={STROKE}
      style={{ flex: "none", transform: mirrored.has(name) ? "scaleX(var(--dir))" : undefined }}
    />
  );
}
