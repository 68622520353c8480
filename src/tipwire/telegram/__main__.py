from tipwire.telegram.cli import main

raise SystemExit(main())
